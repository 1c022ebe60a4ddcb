import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { run } from './run.ts'

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Finds Chromium or installs it: Debian's package when running as root on Debian, Playwright's own otherwise.
 * @returns its path; undefined for Playwright's own.
 * @throws Error with one line that says what to install.
 */
export async function findChromium(): Promise<string | undefined> {
  const found = installed()
  if (found !== undefined) return found
  if (playwrightHasOne()) return undefined
  try {
    if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
      await run('apt-get', ['update', '-qq'])
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        DEBIAN_FRONTEND: 'noninteractive',
      })
      return installed()
    }
    await run('playwright', ['install', 'chromium'])
    return undefined
  } catch (error) {
    throw new Error(
      'The browser tests need Chromium: install it (on Debian: sudo apt-get install chromium) or set CHROMIUM to its path.',
      { cause: error },
    )
  }
}

function installed(): string | undefined {
  return candidates.find((path): path is string => path !== undefined && existsSync(path))
}

function playwrightHasOne(): boolean {
  try {
    const path = execFileSync(
      process.execPath,
      ['-e', "process.stdout.write(require('@playwright/test').chromium.executablePath())"],
      { encoding: 'utf8' },
    )
    return existsSync(path)
  } catch {
    return false
  }
}
