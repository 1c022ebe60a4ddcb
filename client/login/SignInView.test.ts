import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import type { SessionReply } from '../../server/contract/index.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import SignInView from './SignInView.vue'

const user: SessionReply['user'] = {
  email: 'suivi@demo.ne',
  name: 'Hadiza Amadou',
  role: 'officer',
  language: 'fr',
  institution: null,
  permissions: ['read'],
}
const demoAccounts: SessionReply['demoAccounts'] = [
  { email: 'suivi@demo.ne', password: 'demo-ccm-2026', name: 'Hadiza Amadou', role: 'officer' },
  {
    email: 'ministre@demo.ne',
    password: 'demo-ccm-2026',
    name: 'Mahamadou Souley',
    role: 'viewer',
  },
]
const entered = () => ({ body: { user, isDemo: true, demoAccounts } })

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const email = (page: VueWrapper) => page.find<HTMLInputElement>('input[type=email]')
const password = (page: VueWrapper) =>
  page.find<HTMLInputElement>('input[autocomplete=current-password]')
async function enter(page: VueWrapper) {
  await page.find('form').trigger('submit')
  await flushPromises()
}
const open = (address: string, isDemo = false) =>
  mountPage(SignInView, {
    address,
    session: { user: null, isDemo, demoAccounts: isDemo ? demoAccounts : [] },
  })

test('what is missing is said beside its field, before anything is sent', async () => {
  const requests = stubServer({})
  const { page } = await open('/sign-in')
  await enter(page)
  expect(page.text()).toContain('Saisissez votre adresse électronique.')
  expect(page.text()).toContain('Saisissez votre mot de passe.')
  expect(email(page).attributes('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(email(page).element)
  expect(requests).toEqual([])
})

test.each([
  [401, 'wrong_credentials', 'Adresse ou mot de passe incorrect.'],
  [400, 'invalid_input', 'Adresse ou mot de passe incorrect.'],
  [429, 'too_many_attempts', 'Trop de tentatives.'],
  [503, 'unavailable', 'Occupé.'],
])('a refusal %i is told, and what was typed stays', async (status, code, said) => {
  stubServer({ 'POST /api/session': () => refused(status, code, 'Occupé.') })
  const { page } = await open('/sign-in')
  await email(page).setValue('suivi@demo.ne')
  await password(page).setValue('pas celui-là')
  await enter(page)
  expect(page.find('[role=alert]').text()).toContain(said)
  expect(email(page).element.value).toBe('suivi@demo.ne')
  expect(password(page).element.value).toBe('pas celui-là')
})

test('with no server it is said that nothing is lost', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const { page } = await open('/sign-in')
  await email(page).setValue('suivi@demo.ne')
  await password(page).setValue('demo-ccm-2026')
  await enter(page)
  expect(page.find('[role=alert]').text()).toContain('n’a pas répondu')
})

test('after signing in the page that was asked for opens', async () => {
  const requests = stubServer({ 'POST /api/session': entered })
  const { page, router } = await open('/sign-in?suite=/recommendations?etat=completed')
  await email(page).setValue(' suivi@demo.ne ')
  await password(page).setValue('demo-ccm-2026')
  await enter(page)
  expect(requests[0]?.body).toEqual({ email: 'suivi@demo.ne', password: 'demo-ccm-2026' })
  expect(router.currentRoute.value.fullPath).toBe('/recommendations?etat=completed')
})

test.each(['//ailleurs.example', 'https://ailleurs.example', '/\\ailleurs.example'])(
  'no address leads to another site: %s',
  async (suite) => {
    stubServer({ 'POST /api/session': entered })
    const { page, router } = await open(`/sign-in?suite=${encodeURIComponent(suite)}`)
    await email(page).setValue('suivi@demo.ne')
    await password(page).setValue('demo-ccm-2026')
    await enter(page)
    expect(router.currentRoute.value.name).toBe('dashboard')
  },
)

test('a demonstration is entered by one press on a name', async () => {
  const requests = stubServer({ 'POST /api/session': entered })
  const { page, router } = await open('/sign-in', true)
  const names = page.findAll('section button')
  expect(names.map((name) => name.find('small').text())).toEqual(['Suivi-évaluation', 'Lecture'])
  await names[1]?.trigger('click')
  await flushPromises()
  expect(requests[0]?.body).toEqual({ email: 'ministre@demo.ne', password: 'demo-ccm-2026' })
  expect(router.currentRoute.value.name).toBe('dashboard')
})

test('outside a demonstration no account is offered', async () => {
  const { page } = await open('/sign-in')
  expect(page.text()).not.toContain('démonstration')
})

test('whoever was signed out reads why she is here', async () => {
  const { page } = await open('/sign-in?motif=fin')
  expect(page.find('[role=status]').text()).toContain('Votre connexion a pris fin.')
})

test('a password can be looked at while it is typed', async () => {
  const { page } = await open('/sign-in')
  await page.find('button[aria-label="Afficher le mot de passe"]').trigger('click')
  expect(password(page).attributes('type')).toBe('text')
  await page.find('button[aria-label="Masquer le mot de passe"]').trigger('click')
  expect(password(page).attributes('type')).toBe('password')
})
