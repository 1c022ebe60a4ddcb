import { expect, type Page, test } from '@playwright/test'

import { firstView, liveChart, otherScreen, secondView } from './budget.ts'
import { atRest, watchLine } from './line.ts'
import { signIn } from './people.ts'

/** Opens the dashboard and waits until the figures and all charts are shown. */
async function openDashboard(page: Page): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Où en est-on')
  const drawings = page.locator('main img[src^="data:image/svg"]')
  await expect(drawings.first()).toBeVisible()
  for (const drawing of await drawings.all()) await drawing.scrollIntoViewIfNeeded()
  await expect
    .poll(() =>
      drawings.evaluateAll((images) =>
        images.every((image) => (image as unknown as { complete: boolean }).complete),
      ),
    )
    .toBe(true)
}

test('the dashboard weighs no more than a poor link carries, and next to nothing again', async ({
  page,
}) => {
  await signIn(page, 'minister')
  // As on a first visit: signed in, with an empty cache.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.clearBrowserCache')
  await page.goto('about:blank')
  const { traffic, restart } = await watchLine(page)
  await openDashboard(page)
  // Includes what is loaded for later use offline by the service worker.
  console.log(
    `first view: ${traffic.bytes} bytes in ${traffic.requests} requests`,
    Object.fromEntries(traffic.byKind),
  )
  expect(traffic.bytes).toBeLessThanOrEqual(firstView.bytes)
  expect(traffic.requests).toBeLessThanOrEqual(firstView.requests)
  expect(traffic.hosts.size).toBe(1)
  expect(traffic.byKind.get('Font')).toBeUndefined()
  restart()
  await openDashboard(page)
  console.log(`second view: ${traffic.bytes} bytes in ${traffic.requests} requests`)
  expect(traffic.bytes).toBeLessThanOrEqual(secondView.bytes)
})

test('a live chart, and any other screen, add what they are allowed to', async ({ page }) => {
  await signIn(page, 'minister')
  const { traffic, restart } = await watchLine(page)
  await openDashboard(page)
  restart()
  await page.locator('main img[src^="data:image/svg"]').first().hover()
  await expect(page.locator('.chart svg').first()).toBeVisible()
  console.log(`live chart: ${traffic.bytes} bytes`)
  expect(traffic.bytes).toBeLessThanOrEqual(liveChart.bytes)
  for (const address of [
    '/recommandations',
    '/plan',
    '/indicateurs',
    '/reunions',
    '/institutions',
    '/profil',
    '/recommandations/REC-05-01',
  ]) {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.clearBrowserCache')
    await openDashboard(page)
    restart()
    // Navigates as a link would, without reloading the page.
    await page.evaluate(
      `history.pushState({}, '', '${address}'); dispatchEvent(new PopStateEvent('popstate', { state: {} }))`,
    )
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Où en est-on')
    await atRest(page, () => traffic.requests)
    console.log(`${address}: ${traffic.bytes} bytes`)
    expect(traffic.bytes, address).toBeLessThanOrEqual(otherScreen.bytes)
  }
})

test('a list that is opened by its address has its rows asked for once, with its page', async ({
  page,
}) => {
  await signIn(page, 'minister')
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/api\/(recommendations|plan-items|indicators)/.test(request.url()))
      asked.push(new URL(request.url()).pathname)
  })
  for (const address of ['/recommandations', '/plan', '/indicateurs']) {
    await page.goto(address)
    await expect(page.getByRole('rowheader').first()).toBeVisible()
  }
  // Otherwise the preloads of server/static.ts do not match what the pages request.
  expect(asked).toEqual(['/api/recommendations', '/api/plan-items', '/api/indicators'])
})
