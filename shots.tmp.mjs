import { chromium } from '@playwright/test'
const [,, base, who, out, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
for (const width of (process.env.W ?? '1440,360').split(',').map(Number)) {
  const context = await browser.newContext({ viewport: { width, height: width > 600 ? 900 : 740 }, baseURL: base, locale: 'fr-FR', colorScheme: process.env.DARK ? 'dark' : 'light' })
  const page = await context.newPage()
  page.on('console', m => { if (['error','warning'].includes(m.type())) console.log(m.type(), m.text().slice(0,300)) })
  page.on('response', r => { if (r.status() >= 400) console.log(r.status(), r.url()) });
  page.on('pageerror', e => console.log('pageerror', e.message))
  if (who !== 'none') await page.request.post('/api/session', { data: { email: who, password: 'demo-ccm-2026' } })
  for (const p of paths) {
    const [path, name] = p.split('=>')
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.waitForTimeout(Number(process.env.WAIT ?? 400))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) console.log('OVERFLOW', path, width, over)
    await page.screenshot({ path: `${out}/${name}-${width}${process.env.DARK ? '-dark' : ''}.png`, fullPage: !process.env.FOLD })
  }
  await context.close()
}
await browser.close()
