import { expect, test } from '@playwright/test'

import { signIn } from './people.ts'

// At a session: its recommendations are pasted, completed row by row, and adopted together.

test('an officer enters what a meeting recommends, several at a time', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/reunions/ccm-8')
  await page.getByRole('button', { name: 'Saisir ses recommandations' }).click()
  const dialog = page.getByRole('dialog', { name: 'Recommandations formulées à cette réunion' })
  await dialog
    .getByLabel('Coller ou taper, une recommandation par ligne')
    .fill('1. Créer un comité de suivi\n2. Former les agents des frontières')
  await dialog.getByRole('button', { name: 'Préparer ces 2 lignes' }).click()
  await expect(
    dialog.getByRole('group', { name: 'Recommandation 2' }).getByLabel('Intitulé'),
  ).toHaveValue('Former les agents des frontières')

  await dialog
    .getByRole('group', { name: 'Recommandation 1' })
    .getByLabel('Thème')
    .selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Adopter ces 2 recommandations' }).click()
  await expect(
    dialog.getByRole('group', { name: 'Recommandation 2' }).getByLabel('Thème'),
  ).toHaveAttribute('aria-invalid', 'true')

  // Nothing was saved of the incomplete rows; the draft, kept when the page is left, can be completed.
  await page.reload()
  await page.getByRole('button', { name: 'Saisir ses recommandations' }).click()
  await dialog
    .getByRole('group', { name: 'Recommandation 2' })
    .getByLabel('Thème')
    .selectOption({ index: 2 })
  await dialog
    .getByRole('group', { name: 'Recommandation 2' })
    .getByLabel('Permanente (sans échéance)')
    .check()
  await dialog.getByRole('button', { name: 'Adopter ces 2 recommandations' }).click()
  await expect(page.getByText('2 recommandations sont adoptées.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Former les agents des frontières' })).toBeVisible()
})
