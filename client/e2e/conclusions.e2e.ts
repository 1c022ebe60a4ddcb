import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

import { signIn } from './people.ts'

// At a session: earlier recommendations are reviewed one by one, and all conclusions are saved in one request.

test('an officer enters what a session concluded on earlier recommendations, then corrects it', async ({
  page,
}) => {
  await signIn(page, 'officer')
  await page.goto('/reunions/ccm-8')
  const panel = page.locator('section', {
    has: page.getByRole('heading', { name: 'Conclusions sur les recommandations antérieures' }),
  })
  await expect(panel).toContainText(/6 sur \d+/)
  await panel.getByRole('button', { name: 'Conclure' }).click()
  const dialog = page.getByRole('dialog', { name: 'Conclure sur les recommandations antérieures' })
  await dialog.getByLabel('Chercher une recommandation').fill('rec-04')
  await expect(dialog.getByRole('status')).toHaveText('2 lignes affichées')

  // By keyboard only: a letter chooses a conclusion, Tab goes to the field that it requires.
  const renewed = dialog.getByRole('group', { name: 'REC-04-06' })
  await renewed.getByLabel('Conclusion sur REC-04-06').focus()
  await page.keyboard.type('Recond')
  await page.keyboard.press('Tab')
  await expect(renewed.getByLabel('Nouvelle échéance')).toBeFocused()
  await renewed.getByLabel('Nouvelle échéance').fill('2023-12-31')
  const split = dialog.getByRole('group', { name: 'REC-04-07' })
  await split.getByLabel('Conclusion sur REC-04-07').selectOption('Scindée')
  await expect(split).toContainText('ce remplacement ne s’annule pas')
  await split
    .getByRole('group', { name: 'Recommandation 1' })
    .getByLabel('Intitulé')
    .fill('Inviter les organisations aux préparatoires')
  await split
    .getByRole('group', { name: 'Recommandation 2' })
    .getByLabel('Intitulé')
    .fill('Leur rendre compte après la session')
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  ).toEqual([])

  await dialog.getByRole('button', { name: 'Enregistrer 2 conclusions' }).click()
  await expect(renewed.getByLabel('Nouvelle échéance')).toBeFocused()
  await expect(renewed).toContainText('La nouvelle échéance vient après le jour de la réunion.')

  // Nothing was saved of the incomplete conclusions; the draft, kept when the page is left, can be completed.
  await page.reload()
  await panel.getByRole('button', { name: 'Conclure' }).click()
  await renewed.getByLabel('Nouvelle échéance').fill('2025-06-30')
  await dialog.getByRole('button', { name: 'Enregistrer 2 conclusions' }).click()
  await expect(page.getByText('2 conclusions sont enregistrées.')).toBeVisible()
  await expect(panel).toContainText(/8 sur \d+/)
  await expect(panel).toContainText('Reconduite, échéance portée au 30 juin 2025')

  // A split recommendation is no longer in the base, and links to those that replace it.
  await panel.getByRole('link', { name: /^REC-04-07/ }).click()
  await expect(page.getByText('Scindée', { exact: true })).toBeVisible()
  await expect(
    page.locator('section', {
      has: page.getByRole('heading', { name: 'Conclusions des réunions' }),
    }),
  ).toContainText('Leur rendre compte après la session')
  await page.goBack()

  await panel.getByRole('button', { name: 'Conclure' }).click()
  await dialog.getByLabel('Chercher une recommandation').fill('rec-04')
  await expect(split).toContainText('D’autres ont pris sa place : cela ne s’annule pas.')
  await dialog.getByRole('button', { name: 'Rectifier REC-04-06' }).click()
  await renewed.getByLabel('Nouvelle échéance').fill('2025-12-31')
  await dialog.getByRole('button', { name: 'Enregistrer une conclusion' }).click()
  await expect(panel).toContainText('échéance portée au 31 décembre 2025')
  await expect(panel).toContainText('rectifiée par')

  // The closing dialog counts the recommendations left without a conclusion.
  await page.getByRole('button', { name: 'Clôturer la réunion' }).click()
  await expect(page.getByRole('dialog', { name: 'Clôturer la réunion' })).toContainText(
    /\d+ recommandations antérieures n’ont pas de conclusion/,
  )
})
