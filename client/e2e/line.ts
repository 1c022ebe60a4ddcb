import type { Page } from '@playwright/test'

/** What came over the line. */
export interface Traffic {
  bytes: number
  requests: number
  hosts: Set<string>
  /** Bytes by kind of resource: Script, Fetch, Document… */
  byKind: Map<string, number>
}

/** Counts all that a page's browser receives from now on, headers included; what its own store answers is free. */
export async function watchLine(page: Page): Promise<{ traffic: Traffic; restart: () => void }> {
  const traffic: Traffic = { bytes: 0, requests: 0, hosts: new Set(), byKind: new Map() }
  const kinds = new Map<string, string>()
  const session = await page.context().newCDPSession(page)
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('http')) return
    kinds.set(requestId, type ?? 'Other')
    traffic.hosts.add(new URL(request.url).host)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind === undefined || encodedDataLength === 0) return
    traffic.requests += 1
    traffic.bytes += encodedDataLength
    traffic.byKind.set(kind, (traffic.byKind.get(kind) ?? 0) + encodedDataLength)
  })
  await session.send('Network.enable')
  const restart = () => {
    Object.assign(traffic, { bytes: 0, requests: 0 })
    traffic.byKind.clear()
    traffic.hosts.clear()
  }
  return { traffic, restart }
}
