import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import SetupView from './SetupView.vue'

const finished = {
  body: {
    user: {
      email: 'a@sp-ccm.ne',
      name: 'Ali',
      role: 'admin',
      language: 'fr',
      institution: null,
      permissions: ['read'],
    },
    isDemo: false,
    demoAccounts: [],
  },
}
const first = { body: { purpose: 'first_administrator', email: null, name: null } }
const invited = {
  body: { purpose: 'choose_password', email: 'focal@justice.ne', name: 'Aïchatou Moussa' },
}

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const open = (address = '/setup?jeton=abc') =>
  mountPage(SetupView, { address, session: { user: null } })
async function finish(page: VueWrapper) {
  await page.find('form').trigger('submit')
  await flushPromises()
}

test('the first administrator gives her name, her address and a password, and is in', async () => {
  const requests = stubServer({
    'GET /api/setup/abc': () => first,
    'POST /api/setup/abc': () => finished,
  })
  const { page, router } = await open()
  expect(page.find('h1').text()).toBe('Créer le premier compte')
  await page.find('[autocomplete=name]').setValue(' Ali ')
  await page.find('[type=email]').setValue('a@sp-ccm.ne')
  await page.find('[type=password]').setValue('une phrase assez longue')
  await finish(page)
  expect(requests[1]?.body).toEqual({
    name: 'Ali',
    email: 'a@sp-ccm.ne',
    password: 'une phrase assez longue',
  })
  expect(router.currentRoute.value.name).toBe('dashboard')
})

test('what is missing is said beside each field, before anything is sent', async () => {
  const requests = stubServer({ 'GET /api/setup/abc': () => first })
  const { page } = await open()
  await page.find('[type=password]').setValue('onze lettre')
  await finish(page)
  const said = page.findAll('.error').map((error) => error.text())
  expect(said).toEqual([
    'Saisissez votre nom.',
    'Cette adresse n’est pas complète.',
    'Il faut au moins douze caractères.',
  ])
  expect(requests).toHaveLength(1)
})

test('an invited person is greeted by her name and only chooses a password', async () => {
  const requests = stubServer({
    'GET /api/setup/abc': () => invited,
    'POST /api/setup/abc': () => finished,
  })
  const { page } = await open()
  expect(page.text()).toContain('Bonjour Aïchatou Moussa.')
  expect(page.find('[type=email]').exists()).toBe(false)
  await page.find('[type=password]').setValue('une phrase assez longue')
  await finish(page)
  expect(requests[1]?.body).toEqual({ password: 'une phrase assez longue' })
})

test.each(['/setup', '/setup?jeton=abc'])(
  'a link that is incomplete, used or expired is told: %s',
  async (address) => {
    stubServer({ 'GET /api/setup/abc': () => refused(404, 'not_found', 'Introuvable.') })
    const { page } = await open(address)
    expect(page.find('h1').text()).toBe('Ce lien ne vaut plus')
    expect(page.find('form').exists()).toBe(false)
  },
)

test('a refusal of the server is said beside its field', async () => {
  stubServer({
    'GET /api/setup/abc': () => first,
    'POST /api/setup/abc': () =>
      refused(422, 'rule_broken', 'Cette règle n’est pas respectée.', [
        { field: 'email', message: 'Cette adresse est celle d’une démonstration.' },
      ]),
  })
  const { page } = await open()
  await page.find('[autocomplete=name]').setValue('Ali')
  await page.find('[type=email]').setValue('a@demo.ne')
  await page.find('[type=password]').setValue('une phrase assez longue')
  await finish(page)
  expect(page.find('.error').text()).toBe('Cette adresse est celle d’une démonstration.')
  expect(document.activeElement).toBe(page.find('[type=email]').element)
})
