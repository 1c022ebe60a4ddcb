import { expect, test } from '@playwright/test'

import { signIn } from './people.ts'

// « Depuis la dernière session »: what changed, the list behind each figure, and the bulletin's paragraph.

test('every figure of what changed opens the list of as many', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/evolution')
  await expect(
    page.getByRole('heading', { name: /Depuis la 7e session, \d+\srecommandations ont avancé/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Voir le tableau' }).press('Enter')
  const rows = await page.getByRole('row').count()
  for (const index of [1, 2, rows - 1]) {
    const link = page.getByRole('row').nth(index).getByRole('link')
    const count = await link.innerText()
    await link.click()
    await expect(
      page.getByRole('status').filter({ hasText: new RegExp(`^${count} recommandations?$`) }),
    ).toBeVisible()
    await page.goBack()
    await page.getByRole('button', { name: 'Voir le tableau' }).click()
  }
})

test('a band that is pressed opens its list', async ({ page }) => {
  await signIn(page, 'minister')
  await page.goto('/evolution')
  const drawing = page.getByRole('img', { name: /Depuis la 7e session/ })
  await drawing.hover()
  const band = page.locator('.chart svg path[fill-opacity]').first()
  await expect(band).toBeVisible()
  const box = await band.boundingBox()
  if (box === null) throw new Error('the band is nowhere')
  await page.mouse.click(box.x + box.width / 3, box.y + box.height / 3)
  await expect(page).toHaveURL(/\/recommandations\?.*etait=completed.*comparee=ccm-7/)
})

test('an officer edits the drafted paragraph, and finds her words again', async ({ page }) => {
  await signIn(page, 'officer')
  await page.goto('/evolution')
  await page.getByRole('button', { name: 'Modifier' }).click()
  const area = page.getByLabel('Texte du paragraphe')
  await expect(area).toHaveValue(/^Entre la 7e session \(5 août 2022\) et la 8e session/)
  await area.fill('Mon paragraphe.')
  await page.reload()
  await expect(page.getByLabel('Texte du paragraphe')).toHaveValue('Mon paragraphe.')
  await page.getByRole('button', { name: 'Reprendre le texte proposé' }).click()
  await expect(page.getByText(/^Entre la 7e session/)).toBeVisible()
})
