import { expect, type Page, test } from '@playwright/test'

import { people, signIn } from './people.ts'

// A focal point's phone without a network: what she has read still opens, and nothing she writes is lost.

test.use({ serviceWorkers: 'allow' })

/** « Hors ligne, état du 23 novembre 2026, 14 h 05. » */
const offlineSince = /^Hors ligne, état du \d+(er)? \S+ \d{4}, \d\d\sh\s\d\d\.$/

/** Opens pages online, each until the service worker has cached it. */
async function read(page: Page, paths: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, address] of Object.entries(paths)) {
    await page.goto(path)
    await expect.poll(() => keptAddresses(page)).toContain(address)
  }
  await expect.poll(() => page.evaluate(`navigator.serviceWorker.controller !== null`)).toBe(true)
}

/** The API addresses that this device has cached, for any reader. */
function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('answers:'))
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })()`)
}

const dashboard = { '/': '/api/dashboard' }
const sheet = { '/recommandations/REC-05-03': '/api/recommendations/REC-05-03' }

test('with no network the dashboard, a list and an item that were read open, and say how old they are', async ({
  page,
  context,
}) => {
  await signIn(page, 'minister')
  await read(page, { ...dashboard, '/recommandations': '/api/recommendations', ...sheet })
  await context.setOffline(true)

  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Chiffres clés' })).toContainText(
    /\d+\s%\s+\d+ sur \d+/,
  )
  await expect(page.getByText(offlineSince)).toBeVisible()
  await page.getByRole('link', { name: 'Recommandations', exact: true }).first().click()
  await expect(page.getByText(/^\d+ recommandations?$/)).toBeVisible()
  await expect(page.getByText(offlineSince)).toBeVisible()
  await page.goto('/recommandations/REC-05-03')
  await expect(page.getByRole('heading', { name: 'Son histoire' })).toBeVisible()
  await expect(page.getByText(offlineSince)).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByText(/^Hors ligne/)).toHaveCount(0)
})

test('a page that was never read says that this device does not have it, and comes once there is a network', async ({
  page,
  context,
}) => {
  await signIn(page, 'minister')
  await read(page, dashboard)
  await context.setOffline(true)
  await page.goto('/plan/PNM-2.3.02')
  await expect(page.getByText('Cette page n’est pas gardée sur cet appareil')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Le financement' })).toBeVisible()
})

test('a write with no network is refused at once, and its text stays', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, 'officer')
  await read(page, sheet)
  await context.setOffline(true)
  await page.goto('/recommandations/REC-05-03')
  await page.getByRole('radio', { name: 'En cours' }).check({ force: true })
  await page.getByLabel('Vrai depuis le').fill('2026-11-03')
  await page.getByLabel('Ce qui a été fait').fill('Saisi au bout de la piste.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(
    page.getByText(
      /Vous êtes hors ligne\s: rien n’a été enregistré.*Votre saisie reste dans ce formulaire/,
    ),
  ).toBeInViewport()
  await expect(page.getByLabel('Ce qui a été fait')).toHaveValue('Saisi au bout de la piste.')
  await page.reload()
  await expect(page.getByLabel('Ce qui a été fait')).toHaveValue('Saisi au bout de la piste.')
})

test('signing out removes what was kept: with no network the next person reads nothing', async ({
  page,
  context,
}) => {
  await signIn(page, 'minister')
  await read(page, { ...dashboard, ...sheet })
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveURL(/\/connexion/)
  expect(await keptAddresses(page)).toEqual([])
  await context.setOffline(true)
  await page.goto('/recommandations/REC-05-03')
  await expect(page.getByText('Vous êtes hors ligne')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Son histoire' })).toHaveCount(0)

  await context.setOffline(false)
  // The page reloads by itself and, without a session, asks to sign in.
  await expect(page).toHaveURL(/\/connexion\?suite=/)
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(people.officer)
  await page.getByLabel('Mot de passe', { exact: true }).fill('demo-ccm-2026')
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect.poll(() => keptAddresses(page)).toContain('/api/dashboard')
  expect(await keptAddresses(page)).not.toContain('/api/recommendations/REC-05-03')
})

test('leaving with no network removes what was kept too, and says that the server does not know', async ({
  page,
  context,
}) => {
  await signIn(page, 'minister')
  await read(page, dashboard)
  await context.setOffline(true)
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(
    page.getByText(/vous êtes encore connecté\. Ce que cet appareil gardait .* est effacé/),
  ).toBeVisible()
  expect(await keptAddresses(page)).toEqual([])
})

test('another who signs in sees nothing that the first has read', async ({ page, context }) => {
  await signIn(page, 'officer')
  await read(page, { ...dashboard, '/comptes': '/api/session', ...sheet })
  expect(await keptAddresses(page)).not.toContain('/api/users')
  // Another account signs in without the page knowing, as when a session has expired.
  await signIn(page, 'minister')
  await read(page, { '/plan': '/api/plan-items' })
  expect(await keptAddresses(page)).not.toContain('/api/recommendations/REC-05-03')
  await context.setOffline(true)
  await page.goto('/recommandations/REC-05-03')
  await expect(page.getByText('Cette page n’est pas gardée sur cet appareil')).toBeVisible()
  await page.goto('/plan')
  await expect(page.getByText(offlineSince)).toBeVisible()
})

test('a session that the server has ended leaves nothing behind', async ({ page, context }) => {
  await signIn(page, 'minister')
  await read(page, { ...dashboard, ...sheet })
  await context.clearCookies()
  // By address and not by link: the page may already know that its session ended, and have redirected.
  await page.goto('/')
  await expect(page).toHaveURL(/\/connexion/)
  await expect.poll(() => keptAddresses(page)).toEqual([])
})

/** Makes the first registered worker that of an older build than the server's. */
async function beginWithAnOlderWorker(page: Page): Promise<void> {
  await page.context().route('**/service-worker.js', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `${await answer.text()}\n// older` })
  })
}

const lookForNewVersion = (page: Page) =>
  page.evaluate(
    `navigator.serviceWorker.getRegistration().then((registration) => registration.update())`,
  )

test('a new version is offered, can wait for a form, and comes when it is asked for', async ({
  page,
}) => {
  await beginWithAnOlderWorker(page)
  await signIn(page, 'officer')
  await read(page, sheet)
  // The page is also made one of that older build.
  await page.evaluate(
    `[...document.querySelectorAll('script[type=module]')].at(-1).src = '/assets/older.js'`,
  )
  await page.getByLabel('Ce qui a été fait').fill('Je n’ai pas fini.')
  await lookForNewVersion(page)

  const bar = page.getByRole('status', { name: 'Une nouvelle version est prête.' })
  await expect(bar).toContainText('Finissez ce que vous écrivez\u00A0: elle peut attendre.')
  await page.evaluate(`window.isStillHere = true`)
  await page.getByLabel('Ce qui a été fait').pressSequentially(' Encore un mot.')
  expect(await page.evaluate(`window.isStillHere`)).toBe(true)

  const loaded = page.waitForEvent('load')
  await bar.getByRole('button', { name: 'Recharger' }).click()
  await loaded
  expect(await page.evaluate(`window.isStillHere`)).toBe(undefined)
  await expect(page.getByLabel('Ce qui a été fait')).toHaveValue('Je n’ai pas fini. Encore un mot.')
  await expect(bar).toHaveCount(0)
})

test('a page that is new already lets the new worker in without a word', async ({ page }) => {
  await beginWithAnOlderWorker(page)
  await signIn(page, 'minister')
  await read(page, dashboard)
  await page.evaluate(
    `navigator.serviceWorker.addEventListener('controllerchange', () => { window.isRenewed = true })`,
  )
  await lookForNewVersion(page)
  await expect.poll(() => page.evaluate(`window.isRenewed`)).toBe(true)
  await expect(page.getByText('Une nouvelle version est prête.')).toHaveCount(0)
})
