import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { type Browser, type BrowserContext, chromium } from '@playwright/test'

import { projectRoot } from '../env.ts'
import { findChromium } from '../tools/chromium.ts'

/** The demonstration as it is built, in a process of its own, at an address of its own. */
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

/** What any Chromium of the bench is started with. */
export const chromiumFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

export async function chromiumPath(): Promise<string> {
  return (await findChromium()) ?? chromium.executablePath()
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags })
}

/** A telephone that somebody has signed in on, and that keeps nothing yet. */
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

/** Another copy of the product may be running: a fixed port would measure it instead. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
