import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import type { SessionReply } from '../../server/contract/index.ts'
import { speak } from '../i18n/index.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import { useToasts } from '../components/shell/toasts.ts'
import ProfileView from './ProfileView.vue'

/** @returns the writes sent; the calendar's panel also sends reads */
function serve(answers: Parameters<typeof stubServer>[0]) {
  const sent = stubServer({
    'GET /api/calendar/feed': () => ({ body: { feed: null } }),
    ...answers,
  })
  return () => sent.filter(({ method }) => method !== 'GET')
}

const reply = (change: Partial<NonNullable<SessionReply['user']>>) => ({
  body: {
    user: {
      email: 'hadiza@sp-ccm.ne',
      name: 'Hadiza Amadou',
      role: 'officer',
      language: 'fr',
      institution: null,
      permissions: ['read'],
      ...change,
    },
    isDemo: false,
    demoAccounts: [],
  },
})

afterEach(async () => {
  await speak('fr')
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const said = () => useToasts().toasts.map(({ text }) => text)
async function change(page: VueWrapper, current: string, next: string) {
  await page.find('[autocomplete=current-password]').setValue(current)
  await page.find('[autocomplete=new-password]').setValue(next)
  await page.findAll('form')[1]?.trigger('submit')
  await flushPromises()
}

test('one reads who one is and what one may do', async () => {
  serve({})
  const { page } = await mountPage(ProfileView)
  expect(page.find('dl').text()).toContain('hadiza@sp-ccm.ne')
  expect(page.find('dl').text()).toContain('Consulter, Déclarer, Enregistrer, Modifier')
})

test('another language is spoken at once, and kept', async () => {
  const requests = serve({ 'PATCH /api/session': () => reply({ language: 'en' }) })
  const { page } = await mountPage(ProfileView)
  await page.find('[value=en]').setValue()
  await vi.waitFor(() => {
    expect(page.find('h1').text()).toBe('My profile')
  })
  await vi.waitFor(() => {
    expect(requests()[0]?.body).toEqual({ language: 'en' })
  })
  expect(document.documentElement.lang).toBe('en')
})

test('the name is saved, and not without one', async () => {
  const requests = serve({ 'PATCH /api/session': () => reply({ name: 'Hadiza A.' }) })
  const { page } = await mountPage(ProfileView)
  await page.find('[autocomplete=name]').setValue('  ')
  await page.find('form').trigger('submit')
  expect(page.find('.error').text()).toBe('Saisissez votre nom.')
  await page.find('[autocomplete=name]').setValue(' Hadiza A. ')
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(requests().map(({ body }) => body)).toEqual([{ name: 'Hadiza A.' }])
  expect(said()).toEqual(['Le nom est enregistré.'])
})

test('a password is changed, and both fields are emptied', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })))
  const { page } = await mountPage(ProfileView)
  await change(page, 'demo-ccm-2026', 'une phrase assez longue')
  expect(said()).toEqual(['Le mot de passe est changé. Vos autres appareils sont déconnectés.'])
  expect(page.find<HTMLInputElement>('[autocomplete=new-password]').element.value).toBe('')
})

test('a wrong present password is said beside its field', async () => {
  serve({ 'POST /api/session/password': () => refused(401, 'wrong_credentials', 'Incorrect.') })
  const { page } = await mountPage(ProfileView)
  await change(page, 'autre chose', 'une phrase assez longue')
  expect(page.find('.error').text()).toBe('Ce n’est pas votre mot de passe actuel.')
  expect(page.find('[autocomplete=current-password]').attributes('aria-invalid')).toBe('true')
})

test('a short password is refused before it is sent', async () => {
  const requests = serve({})
  const { page } = await mountPage(ProfileView)
  await change(page, 'demo-ccm-2026', 'onze lettre')
  expect(page.find('.error').text()).toBe('Il faut au moins douze caractères.')
  expect(requests()).toEqual([])
})

test('one signs out everywhere else', async () => {
  const requests = serve({ 'DELETE /api/session/others': () => ({ status: 204, body: null }) })
  const { page } = await mountPage(ProfileView)
  await page
    .findAll('button')
    .find((button) => button.text() === 'Déconnecter partout ailleurs')
    ?.trigger('click')
  await flushPromises()
  expect(requests().map(({ address }) => address)).toEqual(['/api/session/others'])
  expect(said()).toEqual(['Vos autres appareils sont déconnectés.'])
})
