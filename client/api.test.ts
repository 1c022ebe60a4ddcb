import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import {
  createMeeting,
  editMeeting,
  listMeetings,
  readMeeting,
  readSession,
  signOut,
} from '../server/contract/index.ts'
import {
  addressOf,
  ApiError,
  call,
  messagesByField,
  newIdempotencyKey,
  Unreachable,
  watchCalls,
} from './api.ts'
import { refused, stubServer } from './testing/mount-page.ts'

const nobody = { user: null, isDemo: false, demoAccounts: [] }
const watcher = { reached: vi.fn(), lost: vi.fn(), signedOut: vi.fn() }

beforeEach(() => {
  watchCalls(watcher)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )
const meetings = { query: {} }
const answer = (text: string, headers: Record<string, string> = {}, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(text, { status, headers })))

test('an address has its parameters encoded, its lists repeated and its blanks left out', () => {
  expect(addressOf(readMeeting, { params: { code: 'a/b c' }, query: {} })).toBe(
    '/api/meetings/a%2Fb%20c',
  )
  const query = { kind: undefined, year: null, code: ['ccm-5', 'ccm-6'], page: 2 }
  expect(addressOf(listMeetings, { query } as never)).toBe(
    '/api/meetings?code=ccm-5&code=ccm-6&page=2',
  )
})

test('what is sent says its language and its kind; an answer is noted', async () => {
  document.documentElement.lang = 'en'
  const requests = stubServer({ 'GET /api/session': () => ({ body: nobody }) })
  expect(await call(readSession, {})).toEqual(nobody)
  expect(requests[0]?.headers.get('accept-language')).toBe('en')
  expect(requests[0]?.headers.has('content-type')).toBe(false)
  expect(watcher.reached).toHaveBeenCalledOnce()
  document.documentElement.lang = 'fr'
})

test('an edit says the version that it is made on', async () => {
  const requests = stubServer({ 'PATCH /api/meetings/ccm-6': () => ({ body: {} }) })
  await call(editMeeting, { params: { code: 'ccm-6' }, body: { place: 'Agadez' } }, { version: 3 })
  expect(requests[0]?.headers.get('if-match')).toBe('"3"')
  expect(requests[0]?.headers.get('content-type')).toBe('application/json')
  expect(requests[0]?.headers.has('idempotency-key')).toBe(false)
})

test('what creates carries its key', async () => {
  const requests = stubServer({ 'POST /api/meetings': () => ({ status: 201, body: {} }) })
  const idempotencyKey = newIdempotencyKey()
  await call(createMeeting, { body: {} } as never, { idempotencyKey })
  expect(requests[0]?.headers.get('idempotency-key')).toBe(idempotencyKey)
})

test('keys are long and never the same', () => {
  expect(newIdempotencyKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(newIdempotencyKey()).not.toBe(newIdempotencyKey())
})

test('nothing is read of an answer without a body', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })))
  expect(await call(signOut, {})).toBeUndefined()
})

test('a refusal comes with its code, its words and what is wrong with each field', async () => {
  stubServer({
    'POST /api/meetings': () =>
      refused(400, 'invalid_input', 'À revoir.', [
        { field: 'heldOn', message: 'Cette date n’existe pas.' },
      ]),
  })
  const error = await failure(call(createMeeting, { body: {} } as never))
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({
    status: 400,
    code: 'invalid_input',
    message: 'À revoir.',
    requestId: 'req-1',
  })
  expect(messagesByField(error)).toEqual({ heldOn: 'Cette date n’existe pas.' })
  expect(watcher.lost).not.toHaveBeenCalled()
})

test('only a refusal has words for fields', () => {
  expect(messagesByField(new Unreachable('no_answer'))).toEqual({})
})

test('a session that ended is told to the application, a refused sign-in is not', async () => {
  stubServer({
    'GET /api/meetings': () => refused(401, 'not_signed_in', 'Connectez-vous.'),
    'GET /api/session': () => refused(401, 'not_signed_in', 'Connectez-vous.'),
  })
  await failure(call(readSession, {}))
  expect(watcher.signedOut).not.toHaveBeenCalled()
  await failure(call(listMeetings, meetings))
  expect(watcher.signedOut).toHaveBeenCalledOnce()
})

test('no network is not a refusal', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await failure(call(readSession, {}))).toMatchObject({
    name: 'Unreachable',
    why: 'no_answer',
  })
  expect(watcher.lost).toHaveBeenCalledOnce()
})

test.each([
  ['a hotel’s sign-in page', '<html>Bienvenue</html>', 'text/html', 200],
  ['a proxy’s excuse', '<html>502</html>', 'text/html', 502],
  ['somebody else’s refusal', '{"oops":true}', 'application/json', 500],
  ['a refusal cut short', '{"code":', 'application/json', 500],
])('%s is not our server', async (_, text, type, status) => {
  answer(text, { 'content-type': type }, status)
  expect(await failure(call(readSession, {}))).toBeInstanceOf(Unreachable)
  expect(watcher.lost).toHaveBeenCalledOnce()
  expect(watcher.reached).not.toHaveBeenCalled()
})

const silence = (_: string, { signal }: { signal: AbortSignal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('Aborted', 'AbortError'))
    })
  })

test('an answer that does not come is waited for so long and no longer', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', silence)
  const failed = failure(call(readSession, {}, { timeoutMs: 500 }))
  await vi.advanceTimersByTimeAsync(500)
  expect(await failed).toMatchObject({ name: 'Unreachable', why: 'timeout' })
})

test('a call that is given up says nothing about the link', async () => {
  vi.stubGlobal('fetch', silence)
  const controller = new AbortController()
  const failed = failure(call(readSession, {}, { signal: controller.signal }))
  controller.abort()
  expect(await failed).toMatchObject({ name: 'AbortError' })
  expect(watcher.lost).not.toHaveBeenCalled()
})

test('a write is not sent without a network: it could only be lost on the way', async () => {
  const requests = stubServer({})
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(await failure(call(signOut, {}))).toMatchObject({ name: 'Unreachable', why: 'not_sent' })
  expect(requests).toEqual([])
})

test('an answer that this device kept is read, and the server is not taken to have answered', async () => {
  answer(JSON.stringify(nobody), {
    'content-type': 'application/json',
    'x-kept-at': '2026-11-23T13:05:00.000Z',
  })
  expect(await call(readSession, {})).toEqual(nobody)
  expect(watcher.reached).not.toHaveBeenCalled()
  expect(watcher.lost).toHaveBeenCalledOnce()
})

test('what was never read on this device is told apart from a server that is silent', async () => {
  answer('', { 'x-not-kept': 'yes' }, 504)
  expect(await failure(call(listMeetings, meetings))).toMatchObject({
    name: 'Unreachable',
    why: 'not_kept',
  })
})
