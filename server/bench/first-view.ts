import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { chromium, type CDPSession, type Page } from '@playwright/test'

import { projectRoot } from '../env.ts'
import { findChromium } from '../tools/chromium.ts'

/** What a person on a poor link waits for, with a slow telephone of 360 pixels. */
export interface View {
  visit: 'first' | 'second'
  /** On the line, headers included. */
  bytes: number
  requests: number
  /** Milliseconds from the address to the figures, and to all the charts. */
  figuresAt: number
  chartsAt: number
  /** The browser's own measure: under 0.1 is good. */
  layoutShift: number
  longestTask: number
}

const port = 3219
const origin = `http://127.0.0.1:${port}`
/** 400 kbit/s with 400 ms there and back: a telephone in Agadez. */
const poorLink = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const slowProcessor = { rate: 4 }

/** Opens the dashboard of the demonstration twice in a real Chromium, signed in, and measures both. */
export async function measureFirstView(): Promise<View[]> {
  const server = spawn(process.execPath, ['dist/server/main.js', '--demo'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), DEMO_DATABASE_FILE: join(projectRoot, '.cache/bench/demo.sqlite') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const executablePath = await findChromium()
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    await answering()
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR', hasTouch: true })
    const signedIn = await context.request.post(`${origin}/api/session`, { data: { email: 'ministre@demo.ne', password: 'demo-ccm-2026' }, headers: { origin } })
    if (!signedIn.ok()) throw new Error(`sign-in: ${signedIn.status()}`)
    return [await visit(await context.newPage(), 'first'), await visit(await context.newPage(), 'second')]
  } finally {
    await browser.close()
    server.kill()
  }
}

async function visit(page: Page, name: View['visit']): Promise<View> {
  const devtools = await page.context().newCDPSession(page)
  const line = await countBytes(devtools)
  await devtools.send('Network.emulateNetworkConditions', poorLink)
  await devtools.send('Emulation.setCPUThrottlingRate', slowProcessor)
  await page.addInitScript(observing)
  const start = Date.now()
  await page.goto(origin, { waitUntil: 'commit', timeout: 120_000 })
  await page.getByRole('region', { name: 'Chiffres clés' }).waitFor({ timeout: 120_000 })
  const figuresAt = Date.now() - start
  await page.locator('main img[src^="data:image/svg"]').nth(4).waitFor({ timeout: 120_000 })
  const chartsAt = Date.now() - start
  const { bytes, requests } = { ...line }
  const { layoutShift, longestTask } = await page.evaluate<Pick<View, 'layoutShift' | 'longestTask'>>('window.observed')
  // The worker that keeps it for the next time comes after.
  await page.waitForTimeout(5000)
  await page.close()
  return { visit: name, bytes, requests, figuresAt, chartsAt, layoutShift, longestTask }
}

async function countBytes(devtools: CDPSession): Promise<{ bytes: number; requests: number }> {
  const line = { bytes: 0, requests: 0 }
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (encodedDataLength === 0) return
    line.requests += 1
    line.bytes += encodedDataLength
  })
  await devtools.send('Network.enable')
  return line
}

/** Runs in the page, before anything of it. */
const observing = `
  window.observed = { layoutShift: 0, longestTask: 0 }
  new PerformanceObserver((list) => { for (const each of list.getEntries()) if (!each.hadRecentInput) observed.layoutShift += each.value }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => { for (const each of list.getEntries()) observed.longestTask = Math.max(observed.longestTask, each.duration) }).observe({ type: 'longtask', buffered: true })
`

async function answering(): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const reply = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (reply?.ok === true) return
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  throw new Error('the demonstration does not start')
}
