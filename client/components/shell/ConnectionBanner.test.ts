import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { watchCalls } from '../../api.ts'
import { noteConnection } from '../../connection.ts'
import { mountPage, stubServer } from '../../testing/mount-page.ts'
import { useToasts } from '../../toasts.ts'
import ConnectionBanner from './ConnectionBanner.vue'

const health = { 'GET /api/health': () => ({ body: { status: 'ok', version: '1' } }) }

beforeEach(() => {
  vi.useFakeTimers()
  watchCalls({ reached: () => { noteConnection(true) }, lost: () => { noteConnection(false) }, signedOut: () => undefined })
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
