import { vi } from 'vitest'

/** The Cache API, which happy-dom lacks; entries are in insertion order, as the standard requires. */
class DeviceCache {
  readonly entries = new Map<string, Response>()

  put(address: string, response: Response): Promise<void> {
    this.entries.delete(address)
    this.entries.set(address, response)
    return Promise.resolve()
  }

  match(address: string): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(address)?.clone())
  }

  async add(address: string): Promise<void> {
    const response = await fetch(address)
    if (!response.ok) throw new TypeError(`${address} can not be added`)
    await this.put(address, response)
  }

  async addAll(addresses: readonly string[]): Promise<void> {
    await Promise.all(addresses.map((address) => this.add(address)))
  }

  delete({ url }: { url: string }): Promise<boolean> {
    return Promise.resolve(this.entries.delete(url))
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })))
  }
}

/** Gives the test empty caches. @returns a function that lists the cached addresses by the cache's name */
export function stubCaches(): () => Record<string, string[]> {
  const all = new Map<string, DeviceCache>()
  vi.stubGlobal('caches', {
    open(name: string): Promise<DeviceCache> {
      const cache = all.get(name) ?? new DeviceCache()
      all.set(name, cache)
      return Promise.resolve(cache)
    },
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name)),
    async match(address: string): Promise<Response | undefined> {
      for (const cache of all.values()) if (cache.entries.has(address)) return cache.match(address)
      return undefined
    },
  })
  return () =>
    Object.fromEntries([...all].map(([name, { entries }]) => [name, [...entries.keys()]]))
}
