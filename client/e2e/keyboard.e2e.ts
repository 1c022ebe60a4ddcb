import { expect, test } from '@playwright/test'

import { signIn } from './people.ts'

test('Ctrl K finds anything by keyboard alone', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: 'Rechercher' })
  await expect(search).toBeFocused()
  await search.fill('rec-05-03')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('REC-05-03')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/recommandations\/REC-05-03/)
})

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/recommandations')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Rechercher' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Rechercher' })).toHaveCount(0)
})

test('the content is one key away from the top of a page', async ({ page }) => {
  await signIn(page, 'minister')
  await page.goto('/recommandations')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.locator('body').press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('a status is recorded by keyboard alone', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/indicateurs/1.1.1')
  await expect(page.getByRole('heading', { name: 'Mettre à jour' })).toBeVisible()
  await page.getByRole('radio', { name: 'Oui' }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Vrai depuis le').fill('2026-11-02')
  await page.getByLabel('Sur quoi se fonde l’appréciation').focus()
  await page.keyboard.type('Loi promulguée.')
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Loi promulguée.' })).toContainText(
    'Oui',
  )
})
