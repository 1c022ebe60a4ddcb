import type { Browser, Page } from '@playwright/test'

import { atRest, type Traffic, watchLine } from '../../client/e2e/line.ts'
import { signedIn } from './demonstration.ts'

/** Bytes that come beyond the dashboard's, when somebody goes on from there with nothing else kept. */
export interface Screens {
  liveChart: number
  screens: { path: string; bytes: number }[]
}

/** Every screen that the dashboard leads to (client/router.ts), as the one who may do most sees it. */
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
    // As a link would: within the application, without its page coming again.
    await page.evaluate(
      `history.pushState({}, '', '${path}'); dispatchEvent(new PopStateEvent('popstate', { state: {} }))`,
    )
    await atRest(page, () => traffic.requests)
    screens.push({ path, bytes: traffic.bytes })
  }
  await context.close()
  return { liveChart, screens }
}

/** With nothing kept of what another screen brought. */
async function openDashboard(page: Page, origin: string, traffic: Traffic): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.clearBrowserCache')
  await devtools.detach()
  await page.goto(origin)
  await page.locator(drawing).nth(4).waitFor()
  await atRest(page, () => traffic.requests)
}
