import { spawn } from 'node:child_process'

import { projectRoot } from '../env.ts'

/**
 * Runs a program of node_modules/.bin (or of the system) with its output shown in ours.
 * @throws Error when its exit code is not 0.
 */
export function run(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...environment,
        PATH: `${projectRoot}/node_modules/.bin:${process.env.PATH ?? ''}`,
      },
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code ?? 'a signal'}`))
    })
  })
}
