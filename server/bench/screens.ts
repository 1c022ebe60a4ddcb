import type { Browser, Page } from '@playwright/test'

import { atRest, type Traffic, watchLine } from '../../client/e2e/line.ts'
import { signedIn } from './demonstration.ts'

/** Bytes that a screen adds to those of the dashboard, when opened from the dashboard with an otherwise empty cache. */
export interface Screens {
  liveChart: number
  screens: { path: string; bytes: number }[]
}

/** Every screen reachable from the dashboard (client/router.ts), as an administrator sees it. */
const paths = [
  '/evolution',
  '/presentation',
  '/recommandations',
  '/recommandations/REC-05-01',
  '/plan',
  '/plan/PNM-2.3.02',
  '/indicateurs',
  '/indicateurs/1.1.1',
  '/reunions',
  '/reunions/calendrier',
  '/reunions/ccm-8',
  '/institutions',
  '/institutions/mah-gc',
  '/rapports',
  '/rapports/deadlines',
  '/comptes',
  '/profil',
]
const drawing = 'main img[src^="data:image/svg"]'

/** Measures the bytes that each screen, and a live chart, add to those of the dashboard. */
export async function weighScreens(browser: Browser, origin: string): Promise<Screens> {
  const context = await signedIn(browser, origin, { who: 'admin', serviceWorkers: 'block' })
  const page = await context.newPage()
  const { traffic, restart } = await watchLine(page)
  await openDashboard(page, origin, traffic)
  restart()
  await page.locator(drawing).first().hover()
  await page.locator('.chart svg').first().waitFor()
  await atRest(page, () => traffic.requests)
  const liveChart = traffic.bytes

  const screens: Screens['screens'] = []
  for (const path of paths) {
    await openDashboard(page, origin, traffic)
    restart()
    // Navigates within the application as a link does, without reloading the page.
    await page.evaluate(
      `history.pushState({}, '', '${path}'); dispatchEvent(new PopStateEvent('popstate', { state: {} }))`,
    )
    await atRest(page, () => traffic.requests)
    screens.push({ path, bytes: traffic.bytes })
  }
  await context.close()
  return { liveChart, screens }
}

/** Opens the dashboard with an empty cache, so that nothing remains from another screen. */
async function openDashboard(page: Page, origin: string, traffic: Traffic): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.clearBrowserCache')
  await devtools.detach()
  await page.goto(origin)
  await page.locator(drawing).nth(4).waitFor()
  await atRest(page, () => traffic.requests)
}
