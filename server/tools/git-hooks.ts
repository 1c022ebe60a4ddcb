// `npm ci` runs this: a checkout's commits are then checked by the hooks of .githooks, which need no download.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'

// CI commits nothing; a copy without .git has no commits; who has hooks of her own keeps them.
if (process.env.CI === undefined && existsSync(join(projectRoot, '.git')) && hooksPath() === '')
  git('config', 'core.hooksPath', '.githooks')

function hooksPath(): string {
  try {
    return git('config', '--get', 'core.hooksPath').trim()
  } catch {
    // Git ends with 1 where nothing is set.
    return ''
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' })
}
