// The answers kept on this device, in a cache that is named after their reader. There is never more than one: another
// reader's first answer removes it, and so does signing out. So whatever is found is the present reader's.

const prefix = 'answers:'

/** On a kept answer, the instant at which the server gave it; an answer that comes from the server has none. */
export const keptAtHeader = 'x-kept-at'

/** On the worker's own 504: there was no network, and nothing was kept of this address. */
export const notKeptHeader = 'x-not-kept'

/** Some months of work for a focal point, and a few megabytes. */
export const mostKept = 200

/** Whether an answer is worth keeping: what a page reads or shows, and no file. */
export function isKeepable(response: Response): boolean {
  const media = response.headers.get('content-type') ?? ''
  return (
    response.status === 200 &&
    /^(application\/json|image\/svg\+xml)/.test(media) &&
    !response.headers.has('content-disposition')
  )
}

/** Keeps a reader's answer; what others read here is removed, and so are the oldest answers beyond `mostKept`. */
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

/** What was kept of an address, if anything. */
export async function findKept(address: string): Promise<Response | undefined> {
  const name = (await caches.keys()).find((each) => each.startsWith(prefix))
  return name === undefined ? undefined : (await caches.open(name)).match(address)
}

/**
 * Puts a reply in the place of what was kept of its address, if anything was: a write answers with what reading would, and
 * without a network it is read too.
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
    // No caches, or no more room: what is kept is older, and says so.
  }
}

/** Removes whatever anybody has read on this device. */
export async function forgetKept(): Promise<void> {
  try {
    await removeCaches((name) => name.startsWith(prefix))
  } catch {
    // A page without TLS has no caches, a private window may have them closed: nothing was kept.
  }
}

export async function removeCaches(isUnwanted: (name: string) => boolean): Promise<void> {
  await Promise.all((await caches.keys()).filter(isUnwanted).map((name) => caches.delete(name)))
}

/** The server's clock, not this device's: on old machines that one may be years away. */
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
