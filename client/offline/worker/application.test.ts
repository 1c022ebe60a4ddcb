import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { stubCaches } from '../../testing/device-caches.ts'
import { isOfNewestBuild } from '../builds.ts'
import {
  forgetOldBuilds,
  keepApplication,
  keepHeavyFiles,
  readFile,
  readPage,
} from './application.ts'

const files = {
  version: '2',
  light: ['/assets/frame-2.js', '/assets/list-2.js'],
  heavy: ['/assets/InteractiveChart-2.js'],
}
const page = '<script type="module" src="/assets/frame-2.js"></script>'
let held: () => Record<string, string[]>
let asked: string[]

beforeEach(() => {
  held = stubCaches()
  asked = []
  serve(page)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function serve(html: string, missing?: string): void {
  vi.stubGlobal('fetch', (request: string | Request) => {
    const address = typeof request === 'string' ? request : new URL(request.url).pathname
    asked.push(address)
    return Promise.resolve(
      new Response(address === '/index.html' ? html : address, {
        status: address === missing ? 404 : 200,
      }),
    )
  })
}

const cutAfter = (milliseconds: number) =>
  new Promise<Response>((_, reject) => {
    setTimeout(() => {
      reject(new TypeError('Failed to fetch'))
    }, milliseconds)
  })

test('the application is kept whole, without the live charts', async () => {
  await keepApplication(files)
  expect(held()).toEqual({ 'app:2': ['/assets/frame-2.js', '/assets/list-2.js', '/index.html'] })
})

test('a page is of the newest build when all of its scripts are', async () => {
  expect(await isOfNewestBuild(['/assets/base.js'])).toBe(false)
  await keepApplication({
    ...files,
    version: '1',
    light: ['/assets/base.js', '/assets/frame-1.js', '/assets/frame-2.js'],
  })
  await keepApplication({ ...files, light: ['/assets/base.js', '/assets/frame-2.js'] })
  expect(await isOfNewestBuild(['/assets/base.js', '/assets/frame-2.js'])).toBe(true)
  expect(await isOfNewestBuild(['/assets/base.js', '/assets/frame-1.js'])).toBe(false)
})

test('the live charts are fetched once', async () => {
  await keepHeavyFiles(files)
  await keepHeavyFiles(files)
  expect(asked).toEqual(['/assets/InteractiveChart-2.js'])
})

test('while the product is being renewed nothing is kept: its page is of another build, or a file is gone', async () => {
  serve(page.replace('frame-2', 'frame-3'))
  await expect(keepApplication(files)).rejects.toThrow('different builds')
  serve(page, '/assets/list-2.js')
  await expect(keepApplication(files)).rejects.toThrow('list-2.js')
  expect(held()['app:2']).not.toContain('/index.html')
})

test('the build before this one stays for the tabs that have it open; older ones go', async () => {
  for (const name of ['app:0', 'app:1', 'answers:hadiza', 'app:2']) await caches.open(name)
  await forgetOldBuilds(files)
  expect(Object.keys(held())).toEqual(['app:1', 'answers:hadiza', 'app:2'])
})

test('a file of the application is never asked for twice', async () => {
  const request = new Request('http://localhost:3000/assets/old-1.js')
  await readFile(request, files)
  await readFile(request, files)
  expect(asked).toEqual(['/assets/old-1.js'])
})

test('a page comes from the network; cut, late or behind a broken proxy it is the kept one', async () => {
  await keepApplication(files)
  expect(await (await readPage(Promise.resolve(new Response('fresh')), files)).text()).toBe('fresh')
  vi.useFakeTimers()
  for (const [asking, wait] of [
    [cutAfter(10), 20],
    [cutAfter(60_000), 4000],
    [Promise.resolve(new Response('Bad gateway', { status: 502 })), 0],
  ] as const) {
    asking.catch(() => undefined)
    const reading = readPage(asking, files)
    await vi.advanceTimersByTimeAsync(wait)
    expect(await (await reading).text()).toBe(page)
  }
})

test('a file of the same name in two builds is this worker’s; a file of the build before is still found', async () => {
  for (const [version, file, text] of [
    ['1', '/favicon.svg', 'old'],
    ['2', '/favicon.svg', 'new'],
    ['1', '/assets/frame-1.js', 'old'],
  ] as const)
    await (
      await caches.open(`app:${version}`)
    ).put(`http://localhost:3000${file}`, new Response(text))
  expect(
    await (await readFile(new Request('http://localhost:3000/favicon.svg'), files)).text(),
  ).toBe('new')
  expect(
    await (await readFile(new Request('http://localhost:3000/assets/frame-1.js'), files)).text(),
  ).toBe('old')
})

test('a page that was not kept is as the network has it', async () => {
  await expect(readPage(cutAfter(1), files)).rejects.toThrow('Failed to fetch')
  expect((await readPage(Promise.resolve(new Response('', { status: 502 })), files)).status).toBe(
    502,
  )
})

test('with storage that is closed the application still comes, from the network', async () => {
  const closed = () => Promise.reject(new DOMException('closed', 'SecurityError'))
  vi.stubGlobal('caches', { open: closed, match: closed })
  expect(
    await (await readFile(new Request('http://localhost:3000/assets/frame-2.js'), files)).text(),
  ).toBe('/assets/frame-2.js')
  expect((await readPage(Promise.resolve(new Response('', { status: 502 })), files)).status).toBe(
    502,
  )
})
