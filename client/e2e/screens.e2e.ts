import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

import { signIn } from './people.ts'

// Every screen on a desktop and on a phone: no accessibility error by axe, no overflow, no console error.
const screens = [
  ['the dashboard', '/'],
  ['the dashboard of a closed session', '/?vue=ccm-6&comparee=ccm-5'],
  ['what changed since the last session', '/evolution'],
  ['what changed among the indicators', '/evolution?objet=indicator'],
  ['what changed since nothing', '/evolution?comparee=aucune'],
  ['the presentation', '/presentation?diapo=3'],
  ['a link that does not open', '/partage/inconnu'],
  ['the recommendations', '/recommandations'],
  [
    'recommendations that moved forward',
    '/recommandations?vue=ccm-8&comparee=ccm-7&evolution=gain',
  ],
  ['recommendations that nothing answers', '/recommandations?q=xyzxyz'],
  ['a recommendation', '/recommandations/REC-05-03'],
  ['a recommendation that was merged', '/recommandations/REC-03-06'],
  ['the plan', '/plan'],
  ['a plan item', '/plan/PNM-2.3.02'],
  ['the indicators', '/indicateurs'],
  ['the meetings', '/reunions'],
  ['the calendar', '/reunions/calendrier'],
  ['a month when much is due', '/reunions/calendrier?mois=2024-12'],
  ['a meeting', '/reunions/ccm-6'],
  ['a meeting that concluded on earlier recommendations', '/reunions/ccm-8'],
  ['the institutions', '/institutions'],
  ['an institution', '/institutions/mah-gc'],
  ['the reports', '/rapports'],
  ['a report', '/rapports/deadlines'],
  ['the accounts', '/comptes'],
  ['the profile', '/profil'],
  ['a page that does not exist', '/nulle-part'],
  ['an item that does not exist', '/recommandations/REC-99-99'],
] as const

for (const [name, path] of screens) {
  test(`${name} reads well`, async ({ page }) => {
    await signIn(page, 'admin')
    await expectGood(page, path)
  })
}

test('signing in reads well', async ({ page }) => {
  await expectGood(page, '/connexion')
})

test('a reader who opens the accounts is told that they are not hers', async ({ page }) => {
  await signIn(page, 'minister')
  await expectGood(page, '/comptes')
  await expect(page.getByText('Cette page ne vous est pas ouverte')).toBeVisible()
})

async function expectGood(page: Page, path: string): Promise<void> {
  const mistakes: string[] = []
  page.on('pageerror', (error) => mistakes.push(error.message))
  page.on('console', (message) => {
    // Failed requests are shown by the page itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      mistakes.push(message.text())
  })
  await page.goto(path)
  await expect(page.locator('main h1, main [role=alert]').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      ),
    ).toEqual([])
  }
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(overflow, 'pixels that stick out of the screen').toBeLessThanOrEqual(0)
  expect(mistakes).toEqual([])
}
