import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { stubCaches } from '../testing/device-caches.ts'
import {
  answeredAt,
  findKept,
  forgetKept,
  isKeepable,
  keepAnswer,
  keptAtHeader,
  mostKept,
} from './kept-answers.ts'

let held: () => Record<string, string[]>
beforeEach(() => {
  held = stubCaches()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const json = (body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: 'Mon, 23 Nov 2026 13:05:00 GMT',
      ...headers,
    },
  })

test('what is kept comes back as it was, with the instant at which the server gave it', async () => {
  await keepAnswer('hadiza', '/api/dashboard', json({ open: 12 }, { etag: '"x"' }))
  const kept = await findKept('/api/dashboard')
  expect(await kept?.json()).toEqual({ open: 12 })
  expect(kept?.headers.get(keptAtHeader)).toBe('2026-11-23T13:05:00.000Z')
  expect(kept?.headers.get('content-type')).toContain('application/json')
  expect(await findKept('/api/meetings')).toBeUndefined()
})

test('another reader’s first answer removes the first reader’s', async () => {
  await keepAnswer('hadiza', '/api/dashboard', json({ open: 12 }))
  await keepAnswer('moussa', '/api/meetings', json([]))
  expect(held()).toEqual({ 'answers:moussa': ['/api/meetings'] })
  expect(await findKept('/api/dashboard')).toBeUndefined()
})

test('signing out removes what anybody read, and not the application', async () => {
  await caches.open('app:1')
  await keepAnswer('hadiza', '/api/dashboard', json({}))
  await forgetKept()
  expect(Object.keys(held())).toEqual(['app:1'])
})

test('a page without caches has nothing to forget', async () => {
  vi.unstubAllGlobals()
  await expect(forgetKept()).resolves.toBeUndefined()
})

test('the oldest go first, and reading again makes young', async () => {
  for (let item = 1; item <= mostKept; item++)
    await keepAnswer('hadiza', `/api/recommendations/${item}`, json({}))
  await keepAnswer('hadiza', '/api/recommendations/1', json({}))
  await keepAnswer('hadiza', '/api/meetings', json({}))
  const addresses = held()['answers:hadiza'] ?? []
  expect(addresses).toHaveLength(mostKept)
  expect(addresses).not.toContain('/api/recommendations/2')
  expect(addresses.slice(-2)).toEqual(['/api/recommendations/1', '/api/meetings'])
})

test('only what a page shows is kept: no refusal, no file', () => {
  expect(isKeepable(json({}))).toBe(true)
  expect(isKeepable(new Response('<svg/>', { headers: { 'content-type': 'image/svg+xml' } }))).toBe(
    true,
  )
  expect(isKeepable(new Response('a;b', { headers: { 'content-type': 'text/csv' } }))).toBe(false)
  expect(isKeepable(json({}, { 'content-disposition': 'attachment; filename="x.json"' }))).toBe(
    false,
  )
  expect(
    isKeepable(
      new Response('{}', { status: 404, headers: { 'content-type': 'application/json' } }),
    ),
  ).toBe(false)
})

test('an answer without a date is of now', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z') })
  expect(answeredAt(new Headers())).toBe('2026-11-23T10:00:00.000Z')
})
