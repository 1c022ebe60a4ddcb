import type { Page } from '@playwright/test'

/** What came over the line. */
export interface Traffic {
  bytes: number
  requests: number
  hosts: Set<string>
  /** Bytes by kind of resource: Script, Fetch, Document… */
  byKind: Map<string, number>
}

/** The events of the DevTools protocol that tell of it, as far as they are read here. */
export interface LineEvents {
  'Network.requestWillBeSent': { requestId: string; request: { url: string }; type?: string }
  'Network.loadingFinished': { requestId: string; encodedDataLength: number }
}

/** Counts all that a page's browser receives from now on, headers included; what its own store answers is free. */
export async function watchLine(page: Page): Promise<{ traffic: Traffic; restart: () => void }> {
  const { traffic, restart, hear } = countTraffic()
  const session = await page.context().newCDPSession(page)
  session.on('Network.requestWillBeSent', hear['Network.requestWillBeSent'])
  session.on('Network.loadingFinished', hear['Network.loadingFinished'])
  await session.send('Network.enable')
  return { traffic, restart }
}

/**
 * Waits until something has come, and nothing more for a while. Playwright's « networkidle » is of a page's first load, and
 * says so at once ever after.
 */
export async function atRest(
  page: Page,
  requests: () => number,
  milliseconds = 700,
): Promise<void> {
  for (
    let before = 0;
    before === 0 || before !== requests();
    await page.waitForTimeout(milliseconds)
  )
    before = requests()
}

/** Counts what the events tell, whoever hears them: a service worker's come by another way than a page's. */
export function countTraffic(): {
  traffic: Traffic
  restart: () => void
  hear: { [Name in keyof LineEvents]: (event: LineEvents[Name]) => void }
} {
  const traffic: Traffic = { bytes: 0, requests: 0, hosts: new Set(), byKind: new Map() }
  const kinds = new Map<string, string>()
  return {
    traffic,
    restart: () => {
      Object.assign(traffic, { bytes: 0, requests: 0 })
      traffic.byKind.clear()
      traffic.hosts.clear()
    },
    hear: {
      'Network.requestWillBeSent': ({ requestId, request, type }) => {
        if (!request.url.startsWith('http')) return
        const { host, pathname } = new URL(request.url)
        // An answer that the page's head asks for in advance is told as « Other ».
        kinds.set(requestId, pathname.startsWith('/api/') ? 'Fetch' : (type ?? 'Other'))
        traffic.hosts.add(host)
      },
      'Network.loadingFinished': ({ requestId, encodedDataLength }) => {
        const kind = kinds.get(requestId)
        if (kind === undefined || encodedDataLength === 0) return
        traffic.requests += 1
        traffic.bytes += encodedDataLength
        traffic.byKind.set(kind, (traffic.byKind.get(kind) ?? 0) + encodedDataLength)
      },
    },
  }
}
