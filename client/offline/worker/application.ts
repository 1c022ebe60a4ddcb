import { buildPrefix } from '../builds.ts'
import { removeCaches } from '../kept-answers.ts'
import { isDown, patience } from './patience.ts'

/** The files of one build, as listed by server/tools/service-worker.ts. */
export interface Files {
  version: string
  /** Files that any page may need */
  light: readonly string[]
  /** The files of the live charts, larger than all the others together */
  heavy: readonly string[]
}

const shell = '/index.html'
const pagePatienceMs = 4000

/** Caches the application's files, all or none: with some missing, some pages would not open. */
export async function keepApplication({ version, light }: Files): Promise<void> {
  const cache = await caches.open(buildPrefix + version)
  const page = await fetch(shell, { cache: 'no-cache' })
  // During a deployment the page may be of another build than this worker: installation fails, the browser
  // retries later.
  const text = await page.clone().text()
  const named = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, name = '']) => name)
  if (!page.ok || named.some((name) => !light.includes(name)))
    throw new Error('The page and the worker are of different builds')
  await cache.addAll([...light])
  await cache.put(shell, page)
}

/** Caches the live charts' files too, once. */
export async function keepHeavyFiles({ version, heavy }: Files): Promise<void> {
  const cache = await caches.open(buildPrefix + version)
  for (const name of heavy) if ((await cache.match(name)) === undefined) await cache.add(name)
}

/** Removes the caches of older builds, except the previous one, which another tab may still use. */
export async function forgetOldBuilds({ version }: Files): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(buildPrefix))
  const previous = builds.filter((name) => name !== buildPrefix + version).at(-1)
  await removeCaches(
    (name) => name.startsWith(buildPrefix) && name !== buildPrefix + version && name !== previous,
  )
}

/**
 * A file of the application, from the cache first. A file named by content hash may come from an older
 * build's cache; one with a fixed name, such as the icon, comes from this worker's. When storage is full or
 * unavailable, the network answers.
 */
export async function readFile(request: Request, { version }: Files): Promise<Response> {
  const kept = await findFile(request.url, version).catch(() => undefined)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.status === 200)
    await keepFile(request.url, response.clone(), version).catch(() => undefined)
  return response
}

/**
 * A page: from the network, else from the cache. The cached page suits any address: the router reads the
 * address.
 */
export async function readPage(asked: Promise<Response>, { version }: Files): Promise<Response> {
  const come = await patience(asked, pagePatienceMs)
  if (come !== undefined && !isDown(come)) return come
  const kept = await caches
    .open(buildPrefix + version)
    .then((cache) => cache.match(shell))
    .catch(() => undefined)
  return kept ?? come ?? asked
}

async function findFile(address: string, version: string): Promise<Response | undefined> {
  return (await (await caches.open(buildPrefix + version)).match(address)) ?? caches.match(address)
}

async function keepFile(address: string, response: Response, version: string): Promise<void> {
  await (await caches.open(buildPrefix + version)).put(address, response)
}
