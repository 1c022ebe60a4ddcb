import { expect, test } from '@playwright/test'

test('the demonstration is entered in one click, and left', async ({ page }) => {
  await page.goto('/recommandations?etat=completed')
  await expect(page).toHaveURL(/\/connexion\?suite=/)
  await page
    .getByRole('button', { name: /Suivi-évaluation|suivi-évaluation|Hadiza/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/recommandations\?etat=completed/)
  await expect(page.getByText('Données de démonstration', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveURL(/\/connexion/)
})

test('a wrong password is told, and what was typed stays', async ({ page }) => {
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill('suivi@demo.ne')
  await page.getByLabel('Mot de passe', { exact: true }).fill('pas celui-là')
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page.getByText(/Adresse ou mot de passe incorrect/)).toBeVisible()
  await expect(page.getByLabel('Adresse électronique')).toHaveValue('suivi@demo.ne')
})

test('English is complete: the language is chosen once, and stays', async ({ page }) => {
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill('ministre@demo.ne')
  await page.getByLabel('Mot de passe', { exact: true }).fill('demo-ccm-2026')
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Où en est-on')
  await page.goto('/profil')
  await page.getByLabel('English').check({ force: true })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My profile')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Where do we stand')
  await page.request.patch('/api/session', { data: { language: 'fr' } })
})

test('with no server the page says so, and comes back by itself', async ({ page, context }) => {
  await page.goto('/connexion')
  await context.setOffline(true)
  await page.getByLabel('Adresse électronique').fill('ministre@demo.ne')
  await page.getByLabel('Mot de passe', { exact: true }).fill('demo-ccm-2026')
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page.getByText(/Vous êtes hors ligne/).first()).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Où en est-on')
})
