import type { Page } from '@playwright/test'

import { atRest, type Traffic, watchLine } from '../../client/e2e/line.ts'

/** What a visit costs on a slow connection with a slow phone of 360 pixels. */
export interface View {
  /**
   * « second, unaided »: a second visit without the service worker, which may not be installed yet or not be
   * supported.
   */
  visit: 'first' | 'second' | 'second, unaided'
  /** Bytes on the network until everything is readable, headers included, for the page and its worker. */
  bytes: number
  requests: number
  bytesByKind: Readonly<Record<string, number>>
  foreignHosts: number
  /** Milliseconds from navigation until the figures, and all the charts, are shown. */
  figuresAt: number
  chartsAt: number
  /** Measured by the browser until the page is idle. */
  layoutShift: number
  longestTask: number
  longTasks: number
  /** Bytes fetched afterwards for offline reading, when the user no longer waits. */
  keptBytes: number
}

/** 400 kbit/s with a round trip of 400 ms: a phone in Agadez. */
export const poorLink = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
}
const slowProcessor = { rate: 4 }
const patience = { timeout: 120_000 }

interface Circumstances {
  name: View['visit']
  /** Traffic of the service worker during the visit. */
  worker?: Traffic
}

/** Opens the dashboard, measures until its figures and all its charts are readable, and closes the page once idle. */
export async function visit(
  page: Page,
  origin: string,
  { name, worker }: Circumstances,
): Promise<View> {
  const { traffic } = await watchLine(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.emulateNetworkConditions', poorLink)
  await devtools.send('Emulation.setCPUThrottlingRate', slowProcessor)
  await page.addInitScript(observing)
  const lines = worker === undefined ? [traffic] : [traffic, worker]
  await page.goto(origin, { waitUntil: 'commit', ...patience })
  await page.evaluate('window.isReadable')
  const until = {
    ...sumOf(lines),
    foreignHosts: [...traffic.hosts].filter((host) => host !== new URL(origin).host).length,
  }
  // The service worker then fetches the files for the next visit.
  if (worker !== undefined)
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await atRest(page, () => sumOf(lines).requests, 2000)
  const observed =
    await page.evaluate<
      Pick<View, 'figuresAt' | 'chartsAt' | 'layoutShift' | 'longestTask' | 'longTasks'>
    >('window.observed')
  await page.close()
  return { visit: name, ...until, ...observed, keptBytes: sumOf(lines).bytes - until.bytes }
}

function sumOf(lines: readonly Traffic[]): Pick<View, 'bytes' | 'requests' | 'bytesByKind'> {
  const bytesByKind: Record<string, number> = {}
  for (const { byKind } of lines)
    for (const [kind, bytes] of byKind) bytesByKind[kind] = (bytesByKind[kind] ?? 0) + bytes
  const sum = (of: 'bytes' | 'requests') => lines.reduce((total, line) => total + line[of], 0)
  return { bytes: sum('bytes'), requests: sum('requests'), bytesByKind }
}

/** Runs in the page before its own scripts: polling from outside a slowed processor would be half a second late. */
const observing = `
  window.observed = { layoutShift: 0, longestTask: 0, longTasks: 0, figuresAt: 0, chartsAt: 0 }
  const sees = (name, isThere) => new Promise((resolve, reject) => {
    setTimeout(() => { reject(new Error('nothing to read')) }, ${patience.timeout})
    const watch = new MutationObserver(() => {
      if (!isThere()) return
      watch.disconnect()
      // Once it is painted.
      requestAnimationFrame(() => setTimeout(() => { resolve(observed[name] = performance.now()) }))
    })
    watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['src'] })
  })
  window.isReadable = Promise.all([
    sees('figuresAt', () => document.querySelector('section[aria-label="Chiffres clés"]') !== null),
    sees('chartsAt', () => document.querySelectorAll('main img[src^="data:image/svg"]').length >= 5),
  ])
  new PerformanceObserver((list) => { for (const each of list.getEntries()) if (!each.hadRecentInput) observed.layoutShift += each.value }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => { for (const each of list.getEntries()) { observed.longTasks += 1; observed.longestTask = Math.max(observed.longestTask, each.duration) } }).observe({ type: 'longtask', buffered: true })
`
