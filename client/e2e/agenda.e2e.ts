import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

import { signIn } from './people.ts'

// Before and after a session: its agenda is prepared, then its attendance is recorded.

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  ).toEqual([])
}

test('an officer prepares the agenda of a meeting to come, by the keyboard', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/reunions')
  await page.getByRole('button', { name: 'Ajouter une réunion' }).click()
  const added = page.getByRole('dialog', { name: 'Ajouter une réunion' })
  await added.getByLabel('Numéro').fill('9')
  await added.getByLabel('Intitulé').fill('Neuvième session du CCM')
  await added.getByLabel('Date').fill('2031-02-12')
  await added.getByRole('button', { name: 'Enregistrer' }).click()

  const steps = page.getByRole('navigation', { name: 'Étapes de la réunion' })
  await expect(steps.locator('[aria-current=step]')).toHaveText(/Préparer.*À faire maintenant/)
  await expect(page.getByText('La réunion n’est pas encore tenue.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Noter les présences' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Préparer l’ordre du jour' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ordre du jour' })
  await dialog.getByRole('button', { name: 'Ajouter un point' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bilan des recommandations')
  await dialog.getByRole('button', { name: 'Ajouter un point' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ouverture')
  await dialog.getByRole('button', { name: 'Monter le point 2' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Monter le point 1' })).toBeFocused()
  await expect(dialog.getByRole('group', { name: 'Point 1' }).getByLabel('Intitulé')).toHaveValue(
    'Ouverture',
  )
  await dialog.getByRole('button', { name: 'Ajouter un point' }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByRole('group', { name: 'Point 3' }).getByLabel('Intitulé')).toBeFocused()
  await expect(dialog.getByRole('group', { name: 'Point 3' })).toContainText(
    'Ce champ ne peut pas être vide.',
  )

  // The draft survives leaving the page.
  await page.reload()
  await page.getByRole('button', { name: 'Préparer l’ordre du jour' }).click()
  await dialog.getByRole('button', { name: 'Retirer le point 3' }).click()
  await expect(dialog.getByRole('group', { name: 'Point 2' }).getByLabel('Intitulé')).toBeFocused()
  await dialog.getByRole('group', { name: 'Point 2' }).getByLabel('Présenté par').selectOption({
    label: 'SP/CCM – Secrétariat Permanent du Cadre de Concertation sur la Migration',
  })
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#ordre-du-jour').getByRole('listitem')).toHaveText([
    'Ouverture',
    /Bilan des recommandations\s+SP\/CCM/,
  ])
  await expect(steps.getByRole('listitem').first()).toHaveText(/ordre du jour.*2 points.*Fait/)
})

test('an officer notes who came to a meeting that was held', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/reunions/ccm-8')
  const panel = page.locator('#presence')
  await expect(panel).toContainText(/10\s+présentes, 2\s+excusées, 1\s+absente/)
  await expect(panel).toContainText('Donnée illustrative')
  await panel.getByRole('button', { name: 'Modifier les présences' }).click()

  const dialog = page.getByRole('dialog', { name: 'Présence' })
  await dialog.getByLabel('Chercher une institution').fill('finances')
  const finances = dialog.getByRole('listitem').filter({ hasText: 'MF' })
  await expect(finances.getByRole('radio', { name: 'Absente' })).toBeChecked()
  await finances.getByRole('radio', { name: 'Absente' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(finances.getByRole('radio', { name: 'Excusée' })).toBeChecked()
  await finances.getByLabel('Délégation').fill('retenu à l’Assemblée')
  await expect(dialog.getByRole('status')).toHaveText(/10\s+présentes, 3\s+excusées/)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(panel).toContainText(/10\s+présentes, 3\s+excusées/)
  await expect(panel).not.toContainText('absente')
  await expect(panel).toContainText('MF (retenu à l’Assemblée)')
  await expect(panel).not.toContainText('Donnée illustrative')

  await page
    .getByRole('navigation', { name: 'Étapes de la réunion' })
    .getByRole('link', { name: /Présence.*10\s+présentes/ })
    .click()
  await expect(page).toHaveURL(/#presence$/)
  await expect(panel).toBeFocused()
})

test('a minister reads the agenda and who came, and is offered to change neither', async ({
  page,
}) => {
  await signIn(page, 'minister')
  await page.goto('/reunions/ccm-8')
  await expect(page.locator('#ordre-du-jour').getByRole('listitem')).toHaveCount(5)
  await expect(page.locator('#presence')).toContainText('OIM')
  await expect(page.getByRole('button', { name: /ordre du jour|présences/ })).toHaveCount(0)
})
