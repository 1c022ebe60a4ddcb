import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { nobody, readerHeader } from '../../../server/contract/reader.ts'
import { stubCaches } from '../../testing/device-caches.ts'
import { keptAtHeader, notKeptHeader } from '../kept-answers.ts'
import { changeReader, readAnswer } from './answers.ts'

const address = 'http://localhost:3000/api/dashboard'
let held: () => Record<string, string[]>
beforeEach(() => {
  held = stubCaches()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const given = (body: unknown, reader: string | undefined = 'hadiza', status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json',
      ...(reader === undefined ? {} : { [readerHeader]: reader }),
    },
  })
const network = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async () => answer())
const cut = () => {
  network(() => {
    throw new TypeError('Failed to fetch')
  })
}

/** Reads as a page does, and waits for the worker's background work. */
async function read(): Promise<Response> {
  const behind: Promise<unknown>[] = []
  const response = await readAnswer(new Request(address), (work) => behind.push(work))
  await Promise.all(behind)
  return response
}

test('the network’s answer is given, and kept for when there is none', async () => {
  network(() => given({ open: 12 }))
  const fresh = await read()
  expect(fresh.headers.has(keptAtHeader)).toBe(false)
  expect(await fresh.json()).toEqual({ open: 12 })
  cut()
  const kept = await read()
  expect(kept.headers.has(keptAtHeader)).toBe(true)
  expect(await kept.json()).toEqual({ open: 12 })
})

test('with no network, what was never read is said to be missing', async () => {
  cut()
  const response = await read()
  expect(response.status).toBe(504)
  expect(response.headers.has(notKeptHeader)).toBe(true)
})

test('a proxy’s excuse and a hotel’s sign-in page are no answers', async () => {
  network(() => given({ open: 12 }))
  await read()
  for (const excuse of [
    given({}, 'hadiza', 503),
    new Response('<h1>Bad gateway</h1>', { status: 502 }),
    new Response('<h1>Wi-Fi</h1>'),
  ]) {
    network(() => excuse)
    expect((await read()).headers.has(keptAtHeader)).toBe(true)
  }
  expect(held()).toEqual({ 'answers:hadiza': [address] })
})

test('a proxy’s excuse is passed on when nothing was kept', async () => {
  network(() => new Response('Bad gateway', { status: 502 }))
  expect((await read()).status).toBe(502)
})

test('a refusal is the server’s answer: what was kept does not hide it', async () => {
  network(() => given({ open: 12 }))
  await read()
  network(() => given({ code: 'not_found' }, 'hadiza', 404))
  expect((await read()).status).toBe(404)
})

test('a link that is too slow gives what was kept, and what comes later is kept for the next time', async () => {
  network(() => given({ open: 12 }))
  await read()
  vi.useFakeTimers()
  let arrive: (response: Response) => void = () => undefined
  network(
    () =>
      new Promise((resolve) => {
        arrive = resolve
      }),
  )
  const behind: Promise<unknown>[] = []
  const reading = readAnswer(new Request(address), (work) => behind.push(work))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await (await reading).json()).toEqual({ open: 12 })
  arrive(given({ open: 13 }))
  await Promise.all(behind)
  await Promise.all(behind)
  vi.useRealTimers()
  cut()
  expect(await (await read()).json()).toEqual({ open: 13 })
})

test('an answer for nobody removes what was kept: the session has ended', async () => {
  network(() => given({ open: 12 }))
  await read()
  network(() => given({ code: 'not_signed_in' }, nobody, 401))
  await read()
  expect(held()).toEqual({})
})

test('signing out removes what was kept, and what was asked before it is not kept after', async () => {
  network(() => given({ open: 12 }))
  await read()
  let arrive: (response: Response) => void = () => undefined
  network(
    () =>
      new Promise((resolve) => {
        arrive = resolve
      }),
  )
  const late = read()
  network(() => new Response(null, { status: 204 }))
  await changeReader(new Request('http://localhost:3000/api/session', { method: 'DELETE' }))
  arrive(given({ open: 12 }))
  await late
  expect(held()).toEqual({})
})

test('a sign-out that the server did not hear removes it too', async () => {
  network(() => given({ open: 12 }))
  await read()
  cut()
  await expect(
    changeReader(new Request('http://localhost:3000/api/session', { method: 'DELETE' })),
  ).rejects.toThrow('Failed to fetch')
  expect(held()).toEqual({})
})

test('a device that is full keeps nothing, and still reads', async () => {
  vi.stubGlobal('caches', {
    keys: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  })
  network(() => given({ open: 12 }))
  const response = await readAnswer(new Request(address), (work) => {
    work.catch(() => undefined)
  })
  expect(await response.json()).toEqual({ open: 12 })
})
