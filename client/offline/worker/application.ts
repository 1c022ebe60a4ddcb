import { buildPrefix } from '../builds.ts'
import { removeCaches } from '../kept-answers.ts'
import { isDown, patience } from './patience.ts'

/** The files of one build of the application, as server/tools/service-worker.ts lists them. */
export interface Files {
  version: string
  /** What any page may need. */
  light: readonly string[]
  /** The live charts: more than all the rest together. */
  heavy: readonly string[]
}

const shell = '/index.html'
const pagePatienceMs = 4000

/** Keeps the application whole, or not at all: half of it would open half of the pages. */
export async function keepApplication({ version, light }: Files): Promise<void> {
  const cache = await caches.open(buildPrefix + version)
  const page = await fetch(shell, { cache: 'no-cache' })
  // While the product is being renewed its page may be another build's than this worker: the browser tries again later.
  const text = await page.clone().text()
  const named = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, name = '']) => name)
  if (!page.ok || named.some((name) => !light.includes(name)))
    throw new Error('The page and the worker are of different builds')
  await cache.addAll([...light])
  await cache.put(shell, page)
}

/** Keeps the live charts too, once. */
export async function keepHeavyFiles({ version, heavy }: Files): Promise<void> {
  const cache = await caches.open(buildPrefix + version)
  for (const name of heavy) if ((await cache.match(name)) === undefined) await cache.add(name)
}

/** Removes the builds that nobody has open any more; the one before this may still be on another tab. */
export async function forgetOldBuilds({ version }: Files): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(buildPrefix))
  const previous = builds.filter((name) => name !== buildPrefix + version).at(-1)
  await removeCaches(
    (name) => name.startsWith(buildPrefix) && name !== buildPrefix + version && name !== previous,
  )
}

/**
 * A file of the application, as it was kept. One that is named by its content may be of a build before; one that keeps
 * its name is this worker's, and is renewed with it: nobody waits for the network to be shown the icon. Storage that is full or closed is as if nothing was kept.
 */
export async function readFile(request: Request, { version }: Files): Promise<Response> {
  const kept = await findFile(request.url, version).catch(() => undefined)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.status === 200)
    await keepFile(request.url, response.clone(), version).catch(() => undefined)
  return response
}

/** A page: from the network while it answers, else as it was kept; any address shows the application, which then finds what it was. */
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
