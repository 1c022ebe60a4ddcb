import { chromium } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
const base = 'http://127.0.0.1:5301', out = '/work/main/.cache/h2'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
for (const width of [1440, 360]) for (const dark of [false, true]) {
  const context = await browser.newContext({ viewport: { width, height: width > 600 ? 900 : 740 }, baseURL: base, locale: 'fr-FR', colorScheme: dark ? 'dark' : 'light' })
  const page = await context.newPage(); page.setDefaultTimeout(8000)
  page.on('console', m => { if (['error','warning'].includes(m.type()) && !/intlify|Failed to load/.test(m.text())) console.log(width, m.type(), m.text().slice(0,300)) })
  page.on('pageerror', e => console.log('pageerror', e.message))
  const tag = `${width}${dark ? '-dark' : ''}`
  const shot = (name) => page.screenshot({ path: `${out}/${name}-${tag}.png` })
  const axe = async (name) => { const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']).analyze(); for (const v of violations) console.log('AXE', name, tag, v.id, v.nodes.map(n => n.html.slice(0,140)).join(' | ')) 
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth); if (over > 0) console.log('OVER', name, tag, over) }
  await page.goto('/connexion?motif=fin', { waitUntil: 'networkidle' }); await axe('signin'); await shot('signin')
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click(); await axe('signin-empty')
  await page.goto('/premier-compte?jeton=xx', { waitUntil: 'networkidle' }); await axe('setup-invalid'); await shot('setup-invalid')
  await page.goto('/recommandations', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: /Hadiza/ }).click(); await page.waitForURL(u => u.pathname === '/recommandations')
  await page.waitForTimeout(700)
  console.log('focus after sign-in', await page.evaluate(() => document.activeElement?.tagName + ' ' + document.activeElement?.textContent?.slice(0, 20)))
  await page.keyboard.press('Control+k'); await page.getByRole('dialog').getByRole('combobox').fill('migr'); await page.waitForTimeout(700); await page.keyboard.press('ArrowDown'); await axe('search'); await shot('search')
  await page.keyboard.press('Escape'); await page.waitForTimeout(100); console.log('dialog after esc', await page.getByRole('dialog').count())
  await page.getByRole('button', { name: /^Mon compte/ }).click(); await axe('menu'); await page.keyboard.press('Escape')
  await page.goto('/profil', { waitUntil: 'networkidle' }); await axe('profile')
  await page.getByLabel('English').check({ force: true }); await page.getByRole('heading', { name: 'My profile' }).waitFor(); await shot('profile-en'); await axe('profile-en')
  await page.getByLabel('Français').check({ force: true }); await page.getByRole('heading', { name: 'Mon profil' }).waitFor()
  await page.getByRole('button', { name: 'Enregistrer' }).click(); await page.waitForTimeout(300); await shot('toast'); await axe('toast')
  await page.goto('/nulle-part', { waitUntil: 'networkidle' }); await axe('notfound'); await shot('notfound')
  await page.goto('/recommandations/REC-99-99', { waitUntil: 'networkidle' }); await axe('no-item'); await shot('noitem')
  await page.goto('/profil', { waitUntil: 'networkidle' })
  await context.setOffline(true); await page.waitForTimeout(200); await shot('lost'); await axe('lost')
  const link = width === 1440 ? page.getByRole('link', { name: 'Réunions' }) : page.getByRole('link', { name: 'Indicateurs' })
  await link.click(); await page.waitForTimeout(800); await shot('unreachable'); await axe('unreachable')
  await context.setOffline(false); await page.waitForTimeout(3000); console.log('back at', page.url(), await page.locator('h1').first().innerText())
  await page.request.delete('/api/session')
  await (width === 1440 ? page.getByRole('link', { name: 'Institutions' }) : page.getByRole('link', { name: 'Recomm.' })).click(); await page.waitForTimeout(800); console.log('expired', page.url())
  await context.close()
}
{
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1000, height: 700 } }); const page = await context.newPage()
  await page.route('**/api/**', (r) => r.abort()); await page.goto('/recommandations'); await page.waitForTimeout(800); await page.screenshot({ path: `${out}/down.png` })
  await page.unroute('**/api/**'); await page.getByRole('button', { name: 'Réessayer' }).click(); await page.waitForTimeout(2500); console.log('after down', page.url()); await context.close()
}
await browser.close()
