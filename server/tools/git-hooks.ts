// Run by `npm ci`: makes Git check commits with the hooks of .githooks, which need no download.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'

// Does nothing in CI, in a copy without .git, or where the developer has already configured other hooks.
if (process.env.CI === undefined && existsSync(join(projectRoot, '.git')) && hooksPath() === '')
  git('config', 'core.hooksPath', '.githooks')

function hooksPath(): string {
  try {
    return git('config', '--get', 'core.hooksPath').trim()
  } catch {
    // Git exits with 1 when the setting is absent.
    return ''
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' })
}
