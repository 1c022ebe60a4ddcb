import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { user, viewpoint } from '../testing/factories.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import UserListView from './UserListView.vue'

beforeEach(() => {
  vi.stubGlobal('navigator', { clipboard: { writeText: vi.fn(() => Promise.resolve()) } })
})
afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const invitation = { path: '/premier-compte?jeton=abc', expiresAt: '2021-08-16T09:00:00.000Z' }
const institutions = {
  'GET /api/institutions': () => ({ body: { items: [], total: 0, viewpoint } }),
}
const press = async (page: VueWrapper, words: string) => {
  await page
    .findAll('button')
    .find((button) => button.text() === words)
    ?.trigger('click')
  await flushPromises()
}

test('the link of a new account is shown once, with its end, and can be copied', async () => {
  stubServer({
    ...institutions,
    'GET /api/users': () => ({ body: { items: [user()] } }),
    'POST /api/users': () => ({ status: 201, body: { user: user(), invitation } }),
  })
  const { page } = await mountPage(UserListView, { role: 'admin' })
  await press(page, 'Ajouter un compte')
  await page.find('[name=email]').setValue('focal@justice.ne')
  await page.find('[name=name]').setValue('Point focal Justice')
  await page.find('form').trigger('submit')
  await flushPromises()

  const link = page.find<HTMLInputElement>('dialog input[readonly]')
  expect(link.element.value).toBe(new URL(invitation.path, location.origin).href)
  expect(page.find('dialog').text().replace(/\s/g, ' ')).toContain(
    'Il vaut jusqu’au 16 août 2021, 10 h 00.',
  )
  await press(page, 'Copier le lien')
  expect(navigator.clipboard.writeText).toHaveBeenCalledWith(link.element.value)
  expect(page.find('dialog').text()).toContain('Le lien est copié.')

  await press(page, 'C’est noté, fermer')
  await press(page, 'Ajouter un compte')
  expect(page.find('dialog input[readonly]').exists()).toBe(false)
  expect(page.html()).not.toContain('jeton=abc')
})

test('where the clipboard is closed, the link is selected to be copied by hand', async () => {
  vi.stubGlobal('navigator', {})
  stubServer({
    ...institutions,
    'GET /api/users': () => ({ body: { items: [user()] } }),
    'PATCH /api/users/2': () => ({ body: { user: user(), invitation } }),
  })
  const { page } = await mountPage(UserListView, { role: 'admin' })
  await press(page, 'Modifier')
  await press(page, 'Donner un nouveau lien')
  await press(page, 'Copier le lien')
  expect(page.find('dialog [role=status]').text()).toContain('copiez-le')
})

test('what is wrong with an account is said beside its field', async () => {
  stubServer({
    ...institutions,
    'GET /api/users': () => ({ body: { items: [user()] } }),
    'PATCH /api/users/2': () =>
      refused(422, 'rule_broken', 'Règle.', [
        { field: 'institution', message: 'Choisissez une institution.' },
      ]),
  })
  const { page } = await mountPage(UserListView, { role: 'admin' })
  await press(page, 'Modifier')
  await page.find('[name=institution]').setValue('')
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(page.find('[name=institution]').attributes('aria-invalid')).toBe('true')
  expect(page.find('dialog').text()).toContain('Choisissez une institution.')
})

test('who may not manage accounts is told so', async () => {
  stubServer({ 'GET /api/users': () => refused(403, 'forbidden', 'Interdit.') })
  const { page } = await mountPage(UserListView, { role: 'viewer' })
  expect(page.find('[role=alert]').text()).toContain('Cette page ne vous est pas ouverte')
  expect(page.text()).not.toContain('Ajouter un compte')
})
