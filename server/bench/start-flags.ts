import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'

/** What Node is told by `npm start`: the product is measured as it is started. */
export async function startFlags(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<'start', string>
  }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}
