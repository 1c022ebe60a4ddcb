import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'

import {
  type Endpoint,
  type InputOf,
  listUsers,
  readComparison,
  readDashboard,
  readMeeting,
  recommendations,
} from '../../server/contract/index.ts'
import ItemCreation from '../tracking/ItemCreation.vue'
import ItemSheet from '../tracking/ItemSheet.vue'
import { findKept, keepAnswer, keptAtHeader } from '../offline/kept-answers.ts'
import { dateReply } from '../offline/reply-dates.ts'
import { useReading } from '../reading.ts'
import { stubCaches } from '../testing/device-caches.ts'
import { meetingSheet } from '../testing/factories.ts'
import { itemSheet } from '../testing/items.ts'
import { mountPage, stubServer } from '../testing/mount-page.ts'
import { useAfterWrite } from './after-write.ts'

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

/** A component that reads an endpoint, mounted beside the one tested. */
const reading = <E extends Endpoint & { method: 'GET' }>(endpoint: E, input: InputOf<E>) =>
  defineComponent(() => {
    useReading(endpoint, () => input)
    return () => null
  })
const beside = (component: object, props: object, other: object) =>
  defineComponent(() => () => [h(component, props), h(other)])

const lists = { items: [], total: 0, viewpoint: itemSheet().viewpoint }
const choices = {
  'GET /api/categories': () => ({ body: { items: [] } }),
  'GET /api/institutions': () => ({ body: lists }),
  'GET /api/meetings': () => ({ body: lists }),
}
const countOf = (requests: readonly { method: string; address: string }[], wanted: string) =>
  requests.filter(({ method, address }) => `${method} ${address}` === wanted).length

test('an item that is made refreshes the dashboard', async () => {
  const requests = stubServer({
    ...choices,
    'GET /api/dashboard': () => ({ body: {} }),
    'POST /api/recommendations': () => ({ status: 201, body: itemSheet({ code: 'REC-06-01' }) }),
  })
  const { page, router } = await mountPage(
    beside(ItemCreation, { kind: 'recommendation' }, reading(readDashboard, { query: {} })),
  )
  expect(countOf(requests, 'GET /api/dashboard')).toBe(1)
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(router.currentRoute.value.params.code).toBe('REC-06-01')
  expect(countOf(requests, 'GET /api/dashboard')).toBe(2)
})

test('a status that is recorded refreshes the comparison, and its sheet comes from the answer', async () => {
  const requests = stubServer({
    ...choices,
    'GET /api/comparison': () => ({ body: {} }),
    'GET /api/recommendations/REC-05-03': () => ({
      body: itemSheet({ next: 'REC-05-04' }),
    }),
    'POST /api/recommendations/REC-05-03/facts': () => ({
      status: 201,
      body: itemSheet({ status: 'completed', progress: 100 }),
    }),
  })
  const { page } = await mountPage(
    beside(
      ItemSheet,
      { kind: 'recommendation', code: 'REC-05-03', listTitle: 'Recommandations' },
      reading(readComparison, { query: {} }),
    ),
    { address: '/?etat=in_progress' },
  )
  expect(countOf(requests, 'GET /api/comparison')).toBe(1)
  await page.find('input[type=radio][value=completed]').setValue(true)
  await page.find('input[type=date]').setValue('2021-08-02')
  await page.find('form').trigger('submit')
  await flushPromises()

  expect(countOf(requests, 'GET /api/comparison')).toBe(2)
  expect(
    requests.filter(({ method, address }) => method === 'GET' && address.includes('REC-05-03')),
  ).toHaveLength(1)
  expect(page.find('.state').text()).toContain('Réalisée')
  expect(page.html()).toContain('REC-05-04')
})

/** A component that writes, then calls `afterWrite`. */
const Writing = defineComponent({
  setup() {
    const meeting = meetingSheet({ title: 'Session corrigée', version: 4 })
    dateReply(meeting, { at: '2021-08-09T10:00:00.000Z', isKept: false })
    return { afterWrite: useAfterWrite(), meeting }
  },
  template: '<button @click="afterWrite({ meeting })" />',
})

test('what is no longer on the screen waits until somebody comes back to it', async () => {
  const requests = stubServer({ 'GET /api/users': () => ({ body: { items: [] } }) })
  const isShown = ref(true)
  const Users = reading(listUsers, {})
  const { page } = await mountPage(
    defineComponent(() => () => [h(Writing), isShown.value ? h(Users) : null]),
  )
  isShown.value = false
  await page.find('button').trigger('click')
  await flushPromises()
  expect(countOf(requests, 'GET /api/users')).toBe(1)
  isShown.value = true
  await flushPromises()
  expect(countOf(requests, 'GET /api/users')).toBe(2)
})

test('a sheet of another day is asked again: the answer is of the present', async () => {
  const past = { ...meetingSheet().viewpoint, isPresent: false }
  const requests = stubServer({
    'GET /api/meetings/ccm-6': ({ address }) => ({
      body: meetingSheet(address.includes('?') ? { viewpoint: past } : {}),
    }),
  })
  const Both = defineComponent(() => () => [
    h(reading(readMeeting, { params: { code: 'ccm-6' }, query: {} })),
    h(reading(readMeeting, { params: { code: 'ccm-6' }, query: { at: 'ccm-5' } })),
  ])
  const { page } = await mountPage(beside(Writing, {}, Both))
  await page.find('button').trigger('click')
  await flushPromises()
  expect(countOf(requests, 'GET /api/meetings/ccm-6')).toBe(1)
  expect(countOf(requests, 'GET /api/meetings/ccm-6?at=ccm-5')).toBe(2)
})

test('what is kept for reading without a network follows the write', async () => {
  stubCaches()
  const address = new URL('/api/meetings/ccm-6', location.origin).href
  await keepAnswer('hadiza', address, Response.json(meetingSheet()))
  stubServer({ 'GET /api/meetings/ccm-6': () => ({ body: meetingSheet() }) })
  const Sheet = reading(readMeeting, { params: { code: 'ccm-6' }, query: {} })
  const { page } = await mountPage(beside(Writing, {}, Sheet))
  await page.find('button').trigger('click')
  await flushPromises()
  const kept = await findKept(address)
  expect(await kept?.json()).toMatchObject({ title: 'Session corrigée' })
  expect(kept?.headers.get(keptAtHeader)).toBe('2021-08-09T10:00:00.000Z')
})

test('an answer that can not be read again after a write fails where it is shown, and nowhere else', async () => {
  let isUp = true
  const requests = stubServer({
    'GET /api/recommendations': () => {
      if (!isUp) throw new TypeError('no network')
      return { body: lists }
    },
  })
  const { page } = await mountPage(
    beside(Writing, {}, reading(recommendations.list, { query: {} })),
  )
  isUp = false
  await page.find('button').trigger('click')
  await flushPromises()
  expect(countOf(requests, 'GET /api/recommendations')).toBe(2)
})
