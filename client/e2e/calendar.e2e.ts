import { expect, test } from '@playwright/test'

import { signIn } from './people.ts'

// Between two sessions: the next one is planned, appears in the calendar, and in a phone's calendar by
// subscription.
test('an officer plans the next session, finds it in the calendar, and has it on her telephone', async ({
  page,
  request,
}) => {
  await signIn(page, 'officer')
  const year = new Date().getUTCFullYear() + 1
  await page.goto('/reunions')
  await page.getByRole('button', { name: 'Planifier la prochaine session' }).click()
  const dialog = page.getByRole('dialog')
  // Another test may have planned a session.
  const field = dialog.getByLabel('Numéro de la session')
  await expect(field).toHaveValue(/^\d+$/)
  const number = await field.inputValue()
  await dialog.getByLabel('Jour de la session').fill(`${year}-03-25`)
  await expect(dialog.getByLabel('Réunion technique')).toHaveValue(`${year}-03-18`)
  await dialog.getByRole('button', { name: 'Planifier', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/reunions/ccm-${number}`))

  await page.goto(`/reunions/calendrier?mois=${year}-03`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Calendrier, mars ${year}`)
  await expect(
    page.getByRole('link', { name: new RegExp(`^${number}e\\ssession`) }),
  ).toHaveAttribute('href', new RegExp(`ccm-${number}`))
  await expect(
    page.getByRole('link', { name: `Réunion technique de la ${number}e session du CCM` }),
  ).toBeVisible()
  await page.getByRole('link', { name: `avril ${year}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Calendrier, avril ${year}`)

  await page.getByRole('link', { name: 'Recevoir sur mon téléphone' }).click()
  await page.getByRole('button', { name: 'Créer mon adresse' }).click()
  const address = await page.getByLabel('Adresse de votre agenda').inputValue()
  const calendar = await request.get(address, { headers: { cookie: '' } })
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  expect(await calendar.text()).toContain(`DTSTART;VALUE=DATE:${year}0325`)
  await page.getByRole('button', { name: 'Supprimer mon adresse' }).click()
  await expect(page.getByText('Votre adresse d’agenda ne répond plus.')).toBeVisible()
  expect((await request.get(address)).status()).toBe(404)
})
