import { expect, test } from '@playwright/test'

import { signIn } from './people.ts'

// A minister, three minutes before a session: the situation, what changed, the list behind a figure.

test.beforeEach(async ({ page }) => {
  await signIn(page, 'minister')
  await page.goto('/')
})

test('a minister reads where things stand, with the base of each rate', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /Où en est-on à la\s+8e\ssession, 25 janvier 2024/,
  )
  const figures = page.getByRole('region', { name: 'Chiffres clés' })
  await expect(figures).toContainText(/\d+\s%\s+\d+ sur \d+/)
  await expect(figures).toContainText(/Base\s: \d+ .*= \d+/)
})

test('at a closed session she sees what was known that day, and that more is known since', async ({
  page,
}) => {
  await page.getByLabel('Session ou jour présenté').selectOption('ccm-6')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/6e\ssession, 6 août 2021/)
  await expect(page).toHaveURL(/vue=ccm-6/)
  await expect(page.getByText(/Arrêté de séance du 6 août 2021/)).toBeVisible()
  await page.getByLabel('Ce que l’on savait').selectOption('now')
  await expect(page.getByText(/Tel que connu maintenant/)).toBeVisible()
})

test('a figure opens the list behind it, of as many items', async ({ page }) => {
  const tile = page.getByRole('link', { name: 'En retard', exact: true })
  const overdue = await page.locator('.tile', { has: tile }).locator('strong').innerText()
  await tile.click()
  await expect(page).toHaveURL(/\/recommandations\?.*signal=overdue/)
  await expect(page.getByText(new RegExp(`^${overdue} recommandations?$`))).toBeVisible()
  await expect(page.getByText(/À la\s+8e\ssession/).first()).toBeVisible()
})

test('a chart has its numbers one keystroke away, each of which opens its list', async ({
  page,
}) => {
  const panel = page.locator('section', {
    has: page.getByRole('heading', { name: /sessions? .*recommandations ouvertes/ }),
  })
  await panel.getByRole('button', { name: 'Voir le tableau' }).press('Enter')
  const row = panel.getByRole('row', { name: /^7e session/ })
  const link = row.getByRole('link').first()
  const count = await link.innerText()
  await link.click()
  await expect(page).toHaveURL(/reunion=ccm-7/)
  await expect(page.getByText(new RegExp(`^${count} recommandations?$`))).toBeVisible()
})

test('a chart comes as the server drew it, and lives when somebody points at it', async ({
  page,
  isMobile,
}) => {
  const panel = page.locator('section', {
    has: page.getByRole('heading', { name: /sessions? .*recommandations ouvertes/ }),
  })
  const drawing = panel.locator('img')
  await expect(drawing).toHaveAttribute('src', /^data:image\/svg\+xml,/)
  test.skip(isMobile === true, 'nothing is pointed at on a telephone')
  await drawing.hover()
  await expect(panel.locator('.chart svg').first()).toBeVisible()
  await expect(panel.locator('img')).toHaveCount(0)
})

test('she may not change anything: no form is offered to her', async ({ page }) => {
  await page.goto('/recommandations/REC-05-03')
  await expect(page.getByRole('heading', { name: 'Son histoire' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mettre à jour' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Modifier' })).toHaveCount(0)
})
