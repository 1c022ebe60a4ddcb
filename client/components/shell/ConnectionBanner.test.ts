import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'

import { watchCalls } from '../../api.ts'
import { noteConnection } from '../../offline/connection.ts'
import { dateReply, type ReplyDate, showsReply } from '../../offline/reply-dates.ts'
import { mountPage, stubServer } from '../../testing/mount-page.ts'
import { useToasts } from './toasts.ts'
import ConnectionBanner from './ConnectionBanner.vue'

const health = { 'GET /api/health': () => ({ body: { status: 'ok', version: '1' } }) }

beforeEach(() => {
  vi.useFakeTimers()
  watchCalls({
    reached: () => {
      noteConnection(true)
    },
    lost: () => {
      noteConnection(false)
    },
    signedOut: () => undefined,
  })
})
afterEach(() => {
  vi.useRealTimers()
  noteConnection(true)
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

test('a server that does not answer is told, and asked after until it is back', async () => {
  const { page } = await mountPage(ConnectionBanner)
  expect(page.text()).toBe('')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  noteConnection(false)
  await vi.advanceTimersByTimeAsync(9000)
  expect(page.text()).toContain('Le serveur ne répond pas.')

  stubServer(health)
  await vi.advanceTimersByTimeAsync(9000)
  await flushPromises()
  expect(page.text()).toBe('')
  expect(useToasts().toasts.map(({ text }) => text)).toEqual(['La connexion est rétablie.'])
  page.unmount()
})

test('a network that comes back is tried at once', async () => {
  const { page } = await mountPage(ConnectionBanner)
  window.dispatchEvent(new Event('offline'))
  await flushPromises()
  expect(page.text()).toContain('Le serveur ne répond pas.')
  const requests = stubServer(health)
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  expect(requests).toHaveLength(1)
  expect(page.text()).toBe('')
  page.unmount()
})

/** Shows a reply until `leave` is called. */
function show(date: ReplyDate) {
  const dated = (reply: object, its: ReplyDate) => {
    dateReply(reply, its)
    return reply
  }
  const reply = shallowRef(dated({}, date))
  const scope = effectScope()
  scope.run(() => {
    showsReply(reply)
  })
  return {
    refresh: (its: ReplyDate) => {
      reply.value = dated({}, its)
    },
    leave: () => {
      scope.stop()
    },
  }
}

test('what was kept on this device is said to be, with its age, until what is fresh takes its place', async () => {
  const { page } = await mountPage(ConnectionBanner)
  const reply = show({ at: '2026-11-23T13:05:00.000Z', isKept: true })
  await flushPromises()
  expect(page.text()).toBe('Hors ligne, état du 23 novembre 2026, 14\u00A0h\u00A005.')
  reply.refresh({ at: '2026-11-24T08:00:00.000Z', isKept: false })
  await flushPromises()
  expect(page.text()).toBe('')
  reply.leave()
  page.unmount()
})

test('of several answers on the screen the oldest counts, and only while it is there', async () => {
  const { page } = await mountPage(ConnectionBanner)
  const older = show({ at: '2026-11-20T08:00:00.000Z', isKept: true })
  const newer = show({ at: '2026-11-23T13:05:00.000Z', isKept: true })
  await flushPromises()
  expect(page.text()).toContain('état du 20 novembre 2026')
  older.leave()
  await flushPromises()
  expect(page.text()).toContain('état du 23 novembre 2026')
  newer.leave()
  await flushPromises()
  expect(page.text()).toBe('')
  page.unmount()
})

test('what was on the screen when the link dropped has its age too', async () => {
  const { page } = await mountPage(ConnectionBanner)
  const reply = show({ at: '2026-11-23T13:05:00.000Z', isKept: false })
  await flushPromises()
  expect(page.text()).toBe('')
  noteConnection(false)
  await flushPromises()
  expect(page.text()).toContain('Hors ligne, état du 23 novembre 2026')
  reply.leave()
  page.unmount()
})
