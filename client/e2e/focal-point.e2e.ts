import { expect, test } from '@playwright/test'

import { signIn } from './people.ts'

test('a focal point declares on her institution’s items, and sees that it waits', async ({
  page,
}) => {
  await signIn(page, 'focalPoint')
  await page.goto('/recommandations/REC-08-03')
  await page.getByRole('radio', { name: 'Réalisée', exact: true }).check({ force: true })
  await page.getByLabel('Vrai depuis le').fill('2026-11-10')
  await page.getByLabel('Ce qui a été fait').fill('Convention signée avec les partenaires.')
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText(/Déclaration envoyée/)).toBeVisible()
  const entry = page
    .getByRole('listitem')
    .filter({ hasText: 'Convention signée avec les partenaires.' })
  await expect(entry).toContainText('déclarée')
  await expect(page.locator('.state .strong')).toContainText('En cours')
})

test('on another institution’s items she only reads', async ({ page }) => {
  await signIn(page, 'focalPoint')
  await page.goto('/recommandations/REC-05-03')
  await expect(page.getByRole('heading', { name: 'Son histoire' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Déclarer un avancement' })).toHaveCount(0)
})
