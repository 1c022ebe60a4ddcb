import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'

/** Node's flags in `npm start`, so that the product is measured as it is run. */
export async function startFlags(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<'start', string>
  }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}
