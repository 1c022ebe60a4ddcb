import { readFile } from 'node:fs/promises'

import { expect, test } from '@playwright/test'

import type { MeetingSheet } from '../../server/contract/index.ts'
import { signIn } from './people.ts'

// The monitoring officer's Monday morning.

test.beforeEach(async ({ page }) => {
  await signIn(page, 'officer')
})

test('she finds a recommendation by a word without its accents, and exports exactly what is shown', async ({
  page,
}) => {
  await page.goto('/recommandations')
  const found = page.waitForResponse(/q=OPERATIONNEL/)
  await page.getByRole('searchbox', { name: 'Rechercher dans la liste' }).fill('OPERATIONNEL')
  await found
  await expect(page).toHaveURL(/q=OPERATIONNEL/)
  const codes = page.locator('tbody span.code')
  await expect(page.getByText(/^\d+ recommandations?$/)).toBeVisible()
  await expect(page.locator('table[aria-busy=false]')).toBeVisible()
  const shown = await codes.allInnerTexts()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Exporter en CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^recommandations_au-\d{4}-\d\d-\d\d_connu-.*\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(
    text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';')[0]),
  ).toEqual(shown.filter((code) => code.startsWith('REC')))
})

test('the filters stay in the address: a link opens the same list', async ({ page }) => {
  await page.goto('/recommandations')
  const found = page.waitForResponse(/status=suspended/)
  await page.getByRole('link', { name: /^Suspendue/ }).click()
  await found
  await expect(page.locator('table[aria-busy=false]')).toBeVisible()
  await expect(page).toHaveURL(/etat=suspended/)
  const total = await page.getByText(/^\d+ recommandations?$/).innerText()
  await page.reload()
  await expect(page.getByText(total, { exact: true })).toBeVisible()
  await page.goBack()
  await expect(page).not.toHaveURL(/etat=/)
})

test('she records a status, corrects it, and both stay readable', async ({ page }) => {
  await page.goto('/recommandations/REC-07-01')
  await page.getByRole('radio', { name: 'En cours' }).check({ force: true })
  await page.getByLabel('Vrai depuis le').fill('2026-11-02')
  await page.getByLabel('Avancement (%)').fill('88')
  await page.getByLabel('Ce qui a été fait').fill('Avant-projet de décret soumis aux ministères.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Enregistré. Cela compte dès maintenant.')).toBeVisible()
  const entry = page
    .getByRole('listitem')
    .filter({ hasText: 'Avant-projet de décret soumis aux ministères.' })
  await expect(entry).toContainText('En cours, 88 %')
  await expect(entry).toContainText('vrai depuis le 2 novembre 2026')

  await entry.getByRole('button', { name: 'Rectifier' }).click()
  await page.getByLabel('Avancement (%)').fill('78')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(
    page.getByText('Dites pourquoi l’enregistrement précédent est rectifié.'),
  ).toBeVisible()
  await page.getByLabel('Pourquoi cette rectification').fill('Faute de frappe.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const struck = page.locator('li.struck').filter({ hasText: 'Faute de frappe.' })
  await expect(struck).toContainText('En cours, 88 %')
  await expect(page.getByText('l’état à ce point de vue').locator('..')).toContainText(
    'En cours, 78 %',
  )
})

test('a status without what it needs is refused beside its field, and nothing typed is lost', async ({
  page,
}) => {
  await page.goto('/recommandations/REC-07-02')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Choisissez l’état.')).toBeVisible()
  await page.getByRole('radio', { name: 'Caduque' }).check({ force: true })
  await page.getByLabel('Vrai depuis le').fill('2026-11-02')
  await page.getByLabel('Ce qui a été fait').fill('La loi est abrogée.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Citez le texte ou la décision qui la rend caduque.')).toBeVisible()
  await expect(page.getByLabel('Ce qui a été fait')).toHaveValue('La loi est abrogée.')
})

test('a link that drops loses nothing: what was typed is still there, and is sent once', async ({
  page,
  context,
}) => {
  await page.goto('/recommandations/REC-07-07')
  await page.getByRole('radio', { name: 'En cours' }).check({ force: true })
  await page.getByLabel('Vrai depuis le').fill('2026-11-03')
  await page.getByLabel('Ce qui a été fait').fill('Saisi pendant une coupure.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText(/rien de ce que vous avez saisi n’est perdu/).first()).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByLabel('Ce qui a été fait')).toHaveValue('Saisi pendant une coupure.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Saisi pendant une coupure.' }),
  ).toHaveCount(1)
})

test('two officers edit the same item: the second reads what changed before saving over it', async ({
  page,
}) => {
  await page.goto('/recommandations/REC-07-04')
  await page.getByRole('button', { name: 'Modifier' }).click()
  await page.getByLabel('Moyen de vérification').fill('Rapport publié')
  const other = await page.request.get('/api/recommendations/REC-07-04')
  const { version } = (await other.json()) as { version: number }
  const edited = await page.request.patch('/api/recommendations/REC-07-04', {
    headers: { 'if-match': `"${version}"` },
    data: { deadline: '2027-06-30' },
  })
  expect(edited.status()).toBe(200)
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText(/Échéance.*vaut maintenant\s: 30 juin 2027/)).toBeVisible()
  await expect(page.getByLabel('Moyen de vérification')).toHaveValue('Rapport publié')
  await page.getByRole('button', { name: /enregistrer mes changements par-dessus/ }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Rapport publié')).toBeVisible()
  await expect(page.getByText('Échéance : 30 juin 2027')).toBeVisible()
})

test('she makes a recommendation, whose number follows its session’s', async ({ page }) => {
  const { recommendations } = (await (
    await page.request.get('/api/meetings/ccm-8')
  ).json()) as MeetingSheet
  const next = Math.max(...recommendations.map(({ code }) => Number(code.slice(-2)))) + 1
  await page.goto('/recommandations')
  await page.getByRole('button', { name: 'Nouvelle recommandation' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Intitulé').fill('Évaluer la formation des points focaux')
  await dialog.getByLabel('Réunion d’origine').selectOption('ccm-8')
  await dialog.getByLabel('Thème').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page).toHaveURL(new RegExp(`/recommandations/REC-08-${next}`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Évaluer la formation des points focaux',
  )
  await expect(page.getByText('Échéance : à compléter')).toBeVisible()
})

test('from a sheet she goes to the next one of the list that she came from', async ({ page }) => {
  await page.goto('/plan?tri=code')
  await page.getByRole('row').filter({ hasText: 'PNM-1.1.01' }).getByRole('link').click()
  await page.getByRole('link', { name: /^Fiche suivante/ }).click()
  await expect(page).toHaveURL(/\/plan\/PNM-1\.1\.02\?tri=code/)
  await expect(page.getByRole('heading', { name: 'Le financement' })).toBeVisible()
})
