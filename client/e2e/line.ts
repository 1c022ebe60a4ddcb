import type { Page } from '@playwright/test'

/** What was received over the network */
export interface Traffic {
  bytes: number
  requests: number
  hosts: Set<string>
  /** Bytes by kind of resource: Script, Fetch, Document… */
  byKind: Map<string, number>
}

/** The events of the DevTools protocol that measure traffic, with the fields read here. */
export interface LineEvents {
  'Network.requestWillBeSent': { requestId: string; request: { url: string }; type?: string }
  'Network.loadingFinished': { requestId: string; encodedDataLength: number }
}

/**
 * Counts all bytes that a page receives from now on, headers included; what comes from the browser's cache is
 * free.
 */
export async function watchLine(page: Page): Promise<{ traffic: Traffic; restart: () => void }> {
  const { traffic, restart, hear } = countTraffic()
  const session = await page.context().newCDPSession(page)
  session.on('Network.requestWillBeSent', hear['Network.requestWillBeSent'])
  session.on('Network.loadingFinished', hear['Network.loadingFinished'])
  await session.send('Network.enable')
  return { traffic, restart }
}

/**
 * Waits until something was received, then nothing for a while. Playwright's `networkidle` is about a page's
 * first load, and resolves at once afterwards.
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

/** Counts traffic from DevTools events: a service worker's come from another DevTools session than a page's. */
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
        // DevTools reports preloaded API answers as « Other ».
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
