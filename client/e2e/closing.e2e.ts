import { expect, test } from '@playwright/test'

import { signIn } from './people.ts'

// After a session: an officer closes it, which freezes its figures; only an administrator can reopen it, with
// a reason.

test('an officer closes a session, and an administrator reopens it', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/reunions/ccm-8')
  await page.getByRole('button', { name: 'Clôturer la réunion' }).click()
  const dialog = page.getByRole('dialog', { name: 'Clôturer la réunion' })
  await expect(dialog).toContainText('La clôture fige la situation au 25 janvier 2024')
  await expect(dialog).toContainText(/\d+\s% réalisées, \d+ sur \d+/)
  await expect(dialog).toContainText('Cette réunion est passée')
  await dialog.getByLabel('Observation (facultative)').fill('Compte rendu du 26 janvier')
  await dialog.getByRole('button', { name: 'Clôturer et figer les chiffres' }).click()
  await expect(
    page.getByText('La réunion est close : ses chiffres ne changent plus.'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Clôturer la réunion' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Rouvrir' })).toHaveCount(0)

  await signIn(page, 'admin')
  await page.goto('/reunions/ccm-8')
  await page.getByRole('button', { name: 'Rouvrir' }).click()
  const undoing = page.getByRole('dialog', { name: 'Rouvrir la réunion' })
  await undoing.getByRole('button', { name: 'Rouvrir la réunion' }).click()
  await expect(undoing.getByLabel('Pourquoi la rouvrir')).toBeFocused()
  await undoing.getByLabel('Pourquoi la rouvrir').fill('Un état manquait')
  await undoing.getByRole('button', { name: 'Rouvrir la réunion' }).click()
  await expect(page.getByText('La réunion est rouverte.')).toBeVisible()
  await expect(page.getByText('Raison : Un état manquait')).toBeVisible()
})
