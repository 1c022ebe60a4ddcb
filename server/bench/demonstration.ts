import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { type Browser, type BrowserContext, chromium } from '@playwright/test'

import { projectRoot } from '../env.ts'
import { findChromium } from '../tools/chromium.ts'

/** The built demonstration, running in a separate process at its own address. */
export interface Demonstration {
  origin: string
  stop: () => void
}

export async function startDemonstration(): Promise<Demonstration> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['dist/server/main.js', '--demo'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      PORT: String(port),
      DEMO_DATABASE_FILE: join(projectRoot, '.cache/bench/demo.sqlite'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const reply = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (reply?.ok === true) return { origin, stop: () => server.kill() }
    await wait(100)
  }
  server.kill()
  throw new Error('the demonstration does not start')
}

/** Command-line flags of every Chromium started by the bench. */
export const chromiumFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** The path of a Chromium, installed if needed; Playwright's own by default. */
export async function chromiumPath(): Promise<string> {
  return (await findChromium()) ?? chromium.executablePath()
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags })
}

/** Opens a browser context like a phone's, signed in, with an empty cache. */
export async function signedIn(
  browser: Browser,
  origin: string,
  { who, serviceWorkers }: { who: 'ministre' | 'admin'; serviceWorkers: 'allow' | 'block' },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'fr-FR',
    hasTouch: true,
    serviceWorkers,
  })
  const reply = await context.request.post(`${origin}/api/session`, {
    data: { email: `${who}@demo.ne`, password: 'demo-ccm-2026' },
    headers: { origin },
  })
  if (!reply.ok()) throw new Error(`sign-in: ${reply.status()}`)
  return context
}

/** A free port, because another copy of the product may be running on a fixed one and would be measured instead. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
