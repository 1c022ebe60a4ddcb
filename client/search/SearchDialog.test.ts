import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'

import type { SearchResult } from '../../server/contract/index.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import SearchDialog from './SearchDialog.vue'

const results: SearchResult[] = [
  { kind: 'indicator', code: '1.1.4', title: 'Accès à la justice', detail: 'Droits' },
  { kind: 'institution', code: 'mjgs', title: 'MJ/GS', detail: 'Ministère de la Justice' },
  { kind: 'indicator', code: '6.3.2', title: 'Assistance', detail: null },
]
const Host = defineComponent(() => {
  const open = ref(false)
  return () =>
    h(SearchDialog, {
      open: open.value,
      'onUpdate:open': (next: boolean) => {
        open.value = next
      },
    })
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

async function press(key: string, modifiers: KeyboardEventInit = {}) {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...modifiers }))
  await flushPromises()
  // SearchBox is loaded when the dialog is first opened.
  await vi.dynamicImportSettled()
  await flushPromises()
}
async function open(address = '/') {
  const mounted = await mountPage(Host, { address })
  await press('k', { ctrlKey: true })
  return mounted
}
const field = (page: VueWrapper) => page.find<HTMLInputElement>('[role=combobox]')
async function type(page: VueWrapper, text: string) {
  await field(page).setValue(text)
  await vi.advanceTimersByTimeAsync(250)
  await flushPromises()
}
const marked = (page: VueWrapper) =>
  page.findAll('[role=option]').filter((option) => option.attributes('aria-selected') === 'true')

test.each([{ ctrlKey: true }, { metaKey: true }])('%o K opens the search', async (modifiers) => {
  const { page } = await mountPage(Host)
  expect(field(page).exists()).toBe(false)
  await press('k')
  expect(field(page).exists()).toBe(false)
  await press('K', modifiers)
  expect(field(page).exists()).toBe(true)
})

test('one question is asked for what was typed in one go', async () => {
  const requests = stubServer({ 'GET /api/search': () => ({ body: { results } }) })
  const { page } = await open()
  await field(page).setValue('jus')
  await vi.advanceTimersByTimeAsync(50)
  await type(page, 'justice')
  expect(requests.map(({ address }) => address)).toEqual(['/api/search?q=justice'])
  expect(page.find('[role=status]').text()).toBe('Les 3 meilleurs résultats')
})

test('results stand by kind, best kind first, and the arrows go round them', async () => {
  stubServer({ 'GET /api/search': () => ({ body: { results } }) })
  const { page } = await open()
  await type(page, 'justice')
  expect(
    page.findAll('[role=group]').map((group) => group.findAll('[role=option]').length),
  ).toEqual([2, 1])
  expect(field(page).attributes('aria-expanded')).toBe('true')
  expect(marked(page)).toEqual([])

  await field(page).trigger('keydown', { key: 'ArrowDown' })
  expect(marked(page).map((option) => option.attributes('id'))).toEqual([
    field(page).attributes('aria-activedescendant'),
  ])
  expect(marked(page)[0]?.text()).toContain('1.1.4')
  await field(page).trigger('keydown', { key: 'ArrowUp' })
  expect(marked(page)[0]?.text()).toContain('MJ/GS')
  await field(page).trigger('keydown', { key: 'ArrowDown' })
  expect(marked(page)[0]?.text()).toContain('1.1.4')
})

test('Enter opens what is marked at the present viewpoint, and the search closes', async () => {
  stubServer({ 'GET /api/search': () => ({ body: { results } }) })
  const { page, router } = await open('/recommendations?vue=ccm-6&etat=completed')
  await type(page, 'justice')
  await field(page).trigger('keydown', { key: 'ArrowUp' })
  await field(page).trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/institution/mjgs?vue=ccm-6')
  expect(field(page).exists()).toBe(false)
})

test('Enter without a choice opens the first', async () => {
  stubServer({ 'GET /api/search': () => ({ body: { results } }) })
  const { page, router } = await open()
  await type(page, 'justice')
  await field(page).trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/indicator/1.1.4')
})

test('nothing found is told with what was looked for', async () => {
  stubServer({ 'GET /api/search': () => ({ body: { results: [] } }) })
  const { page } = await open()
  await type(page, 'xyz')
  expect(page.find('[role=status]').text()).toContain('xyz')
  expect(field(page).attributes('aria-expanded')).toBe('false')
})

test('a search that fails can be tried again', async () => {
  let isUp = false
  stubServer({
    'GET /api/search': () =>
      isUp ? { body: { results } } : refused(503, 'unavailable', 'Occupé.'),
  })
  const { page } = await open()
  await type(page, 'justice')
  expect(page.find('[role=status]').text()).toBe('La recherche n’a pas abouti')
  isUp = true
  await page
    .findAll('button')
    .find((button) => button.text() === 'Réessayer')
    ?.trigger('click')
  await flushPromises()
  expect(page.findAll('[role=option]')).toHaveLength(3)
})

test('an answer that comes after the next question is not shown', async () => {
  const answers: ((answer: { body: { results: SearchResult[] } }) => void)[] = []
  stubServer({ 'GET /api/search': () => new Promise((resolve) => answers.push(resolve)) })
  const { page } = await open()
  await type(page, 'jus')
  await type(page, 'assi')
  answers[1]?.({ body: { results: results.slice(2) } })
  await flushPromises()
  answers[0]?.({ body: { results } })
  await flushPromises()
  expect(page.findAll('[role=option]').map((option) => option.text())).toEqual(['Assistance6.3.2'])
})
