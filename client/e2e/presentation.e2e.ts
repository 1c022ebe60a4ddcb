import { expect, type Page, test } from '@playwright/test'

import { signIn } from './people.ts'

// The presentation at a session: a projector, a clicker, a network failure, and a minister's phone without an
// account.

const title = (page: Page) =>
  page.getByRole('region', { name: 'Présentation' }).getByRole('heading', { level: 1 })
const position = (page: Page) => page.locator('.where').getByText(/^\d+ sur \d+$/)
const drawing = (page: Page) => page.getByRole('region', { name: 'Présentation' }).getByRole('img')

async function present(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Présenter' }).click()
  await expect(title(page)).toHaveText(/Où en est-on à la 8e session/)
}

async function makeLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Partager' }).click()
  await page.getByRole('button', { name: 'Créer le lien' }).click()
  const field = page.getByLabel('Le lien, à remettre à son destinataire')
  await expect(field).toHaveValue(/\/partage\/[\w-]{43}$/)
  return field.inputValue()
}

test('a presentation is led from the keyboard, by arrows and by a clicker', async ({ page }) => {
  await signIn(page, 'minister')
  await present(page)
  await page.keyboard.press('ArrowRight')
  await expect(title(page)).toHaveText(/recommandations? ponctuelles? sur \d+/)
  await page.keyboard.press('PageDown')
  await expect(title(page)).toHaveText(/Depuis la 7e session/)
  await expect(drawing(page)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(position(page)).toHaveText(/^4 sur/)
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowLeft')
  await expect(position(page)).toHaveText(/^2 sur/)
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Diapositive suivante' })).toBeDisabled()
  await page.keyboard.press('Home')
  await expect(position(page)).toHaveText(/^1 sur/)
  await page.keyboard.press('g')
  await expect(page.getByRole('heading', { name: 'Vue en grille' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(position(page)).toHaveText(/^2 sur/)
})

test('Escape closes the grid, then leaves for the dashboard', async ({ page }) => {
  await signIn(page, 'minister')
  await page.goto('/presentation?vue=ccm-6')
  await expect(title(page)).toHaveText(/6e session/)
  await page.keyboard.press('g')
  await page.keyboard.press('Escape')
  await expect(title(page)).toHaveText(/6e session/)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/\?vue=ccm-6$/)
})

test('a list is one press away, and the way back leads to the same slide', async ({ page }) => {
  await signIn(page, 'minister')
  await present(page)
  await page.keyboard.press('ArrowRight')
  const said = await title(page).innerText()
  const count = /^\d+/.exec(said)?.[0] ?? ''
  await page.getByRole('link', { name: 'Ouvrir la liste' }).click()
  await expect(page.getByText(new RegExp(`^${count} recommandations?$`))).toBeVisible()
  await page.goBack()
  await expect(title(page)).toHaveText(said)
})

test('once it is open it needs no network', async ({ page, context }) => {
  await signIn(page, 'minister')
  await present(page)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  const total = Number(/\d+$/.exec(await position(page).innerText())?.[0])
  let drawn = 0
  for (let slide = 2; slide <= total; slide += 1) {
    await page.keyboard.press('PageDown')
    await expect(position(page)).toHaveText(`${slide} sur ${total}`)
    await expect(page.getByText('n’a pas pu être chargé')).toHaveCount(0)
    drawn += await drawing(page).locator('svg').count()
  }
  expect(drawn).toBe(7)
})

test('a minister opens a link on a telephone, without an account, and nothing else', async ({
  page,
  browser,
}) => {
  await signIn(page, 'officer')
  await present(page)
  const link = await makeLink(page)
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
  })
  const guest = await phone.newPage()
  await guest.goto(link)
  await expect(title(guest)).toHaveText(/Où en est-on à la 8e session/)
  await guest.getByRole('button', { name: 'Diapositive suivante' }).tap()
  await expect(title(guest)).toHaveText(/recommandations? ponctuelles? sur \d+/)
  await guest.getByRole('button', { name: 'Diapositive suivante' }).tap()
  await expect(drawing(guest).locator('svg')).toBeVisible()
  expect(await guest.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
    360,
  )
  await expect(guest.getByRole('link', { name: 'Ouvrir la liste' })).toHaveCount(0)
  await expect(guest.getByRole('button', { name: 'Partager' })).toHaveCount(0)
  expect((await phone.request.get('/api/dashboard')).status()).toBe(401)
  await guest.goto('/recommandations')
  await expect(guest).toHaveURL(/\/connexion/)
  await phone.close()
})

test('a revoked link opens no more, and its openings stay counted', async ({ page, browser }) => {
  await signIn(page, 'officer')
  await present(page)
  const link = await makeLink(page)
  const guests = await browser.newContext({ locale: 'fr-FR' })
  const guest = await guests.newPage()
  await guest.goto(link)
  await expect(title(guest)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Partager' }).click()
  const made = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Révoquer/ }) })
    .first()
  await made.getByRole('button', { name: /^Révoquer/ }).click()
  await expect(page.getByRole('listitem').first()).toContainText('révoqué le')
  await guest.reload()
  await expect(guest.getByRole('heading', { name: 'Ce lien ne s’ouvre pas' })).toBeVisible()
  await guests.close()
})
