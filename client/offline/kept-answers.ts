// The API's answers cached on this device, in a cache named after the reader. There is only ever one: a new
// reader's first answer removes the previous one, and so does signing out. Any answer found is thus the
// present reader's.

const prefix = 'answers:'

/** Header of a cached answer: the instant at which the server gave it; a fresh answer has none */
export const keptAtHeader = 'x-kept-at'

/** Header of the worker's own 504: no network, and no cached answer for this address */
export const notKeptHeader = 'x-not-kept'

/** Maximum number of cached answers: some months of a focal point's work, a few megabytes */
export const mostKept = 200

/** Whether an answer is to be cached: data or an image that a page shows, not a downloaded file. */
export function isKeepable(response: Response): boolean {
  const media = response.headers.get('content-type') ?? ''
  return (
    response.status === 200 &&
    /^(application\/json|image\/svg\+xml)/.test(media) &&
    !response.headers.has('content-disposition')
  )
}

/** Caches a reader's answer; removes other readers' caches, and the oldest answers beyond `mostKept`. */
export async function keepAnswer(
  reader: string,
  address: string,
  response: Response,
): Promise<void> {
  const name = prefix + reader
  await removeCaches((other) => other.startsWith(prefix) && other !== name)
  const cache = await caches.open(name)
  await cache.put(address, await datedCopy(response))
  const addresses = await cache.keys()
  await Promise.all(
    addresses
      .slice(0, Math.max(0, addresses.length - mostKept))
      .map((request) => cache.delete(request)),
  )
}

/** The cached answer of an address, if any. */
export async function findKept(address: string): Promise<Response | undefined> {
  const name = (await caches.keys()).find((each) => each.startsWith(prefix))
  return name === undefined ? undefined : (await caches.open(name)).match(address)
}

/**
 * Replaces the cached answer of an address, if any: a write's reply has the same shape as the read's, and so
 * is also what the reader sees offline.
 */
export async function replaceKept(address: string, reply: object, at: string): Promise<void> {
  try {
    const name = (await caches.keys()).find((each) => each.startsWith(prefix))
    if (name === undefined) return
    const cache = await caches.open(name)
    if ((await cache.match(address)) === undefined) return
    await cache.put(
      address,
      new Response(JSON.stringify(reply), {
        headers: { 'content-type': 'application/json', [keptAtHeader]: at },
      }),
    )
  } catch {
    // No Cache API, or storage is full: the older cached answer stays, with its date.
  }
}

/** Removes all cached answers, of any reader. */
export async function forgetKept(): Promise<void> {
  try {
    await removeCaches((name) => name.startsWith(prefix))
  } catch {
    // No Cache API without TLS, or none in a private window: nothing was cached.
  }
}

/** Removes the caches whose name matches. */
export async function removeCaches(isUnwanted: (name: string) => boolean): Promise<void> {
  await Promise.all((await caches.keys()).filter(isUnwanted).map((name) => caches.delete(name)))
}

/** The instant of an answer by the server's clock: an old device's may be years off. */
export function answeredAt(headers: Headers): string {
  const said = Date.parse(headers.get('date') ?? '')
  return new Date(Number.isNaN(said) ? Date.now() : said).toISOString()
}

async function datedCopy(response: Response): Promise<Response> {
  const { headers } = response
  return new Response(await response.blob(), {
    headers: {
      'content-type': headers.get('content-type') ?? '',
      [keptAtHeader]: answeredAt(headers),
    },
  })
}
