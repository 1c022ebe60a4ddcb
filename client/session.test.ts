import { createPinia, setActivePinia } from 'pinia'
import { PiniaColada } from '@pinia/colada'
import { createApp } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { keepAnswer } from './offline/kept-answers.ts'
import { useSession } from './session.ts'
import { stubCaches } from './testing/device-caches.ts'
import { stubServer } from './testing/mount-page.ts'

let held: () => Record<string, string[]>

beforeEach(async () => {
  const pinia = createPinia()
  createApp({}).use(pinia).use(PiniaColada, {})
  setActivePinia(pinia)
  held = stubCaches()
  await keepAnswer(
    'hadiza',
    '/api/dashboard',
    new Response('{}', { headers: { 'content-type': 'application/json' } }),
  )
  localStorage.setItem('brouillon:hadiza:REC-1', '{}')
})
afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

test('signing out leaves on this device neither what was read nor what was being typed', async () => {
  stubServer({ 'DELETE /api/session': () => ({ status: 200, body: {} }) })
  await useSession().signOut()
  expect(held()).toEqual({})
  expect(localStorage).toHaveLength(0)
})

test('signing out with no answer removes what was read, keeps what was being typed, and fails', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(useSession().signOut()).rejects.toThrow('can not be reached')
  expect(held()).toEqual({})
  expect(localStorage).toHaveLength(1)
})

test('a session that ended leaves nothing that was read', async () => {
  useSession().forget()
  await vi.waitFor(() => {
    expect(held()).toEqual({})
  })
})
