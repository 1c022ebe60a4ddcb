import type { Browser } from '@playwright/test'

import { countTraffic, type LineEvents, type Traffic } from '../../client/e2e/line.ts'

/** Traffic of a browser's service workers, which a page's own counters do not include. */
export interface WorkerLine {
  traffic: Traffic
  restart: () => void
  /** Limits the workers too from now on: a page's emulated network does not apply to its workers. */
  slowDown: (link: object) => Promise<void>
  stop: () => Promise<void>
}

/**
 * Counts what a browser's service workers receive. Playwright gives no DevTools session for a worker, so
 * messages are wrapped and sent through the browser's session, which the protocol still allows.
 */
export async function watchWorkers(browser: Browser): Promise<WorkerLine> {
  const { traffic, restart, hear } = countTraffic()
  const root = await browser.newBrowserCDPSession()
  const workers = new Set<string>()
  let id = 0
  const send = (sessionId: string, method: string, params: object) => {
    id += 1
    return root.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    })
  }
  root.on('Target.targetCreated', ({ targetInfo: { type, targetId } }) => {
    if (type === 'service_worker')
      void root.send('Target.attachToTarget', { targetId, flatten: false })
  })
  root.on('Target.attachedToTarget', ({ sessionId }) => {
    workers.add(sessionId)
    void send(sessionId, 'Network.enable', {})
  })
  root.on('Target.detachedFromTarget', ({ sessionId }) => {
    workers.delete(sessionId)
  })
  root.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message) as {
      [Name in keyof LineEvents]: { method: Name; params: LineEvents[Name] }
    }[keyof LineEvents]
    if (method === 'Network.requestWillBeSent') hear[method](params)
    if (method === 'Network.loadingFinished') hear[method](params)
  })
  await root.send('Target.setDiscoverTargets', { discover: true })
  return {
    traffic,
    restart,
    slowDown: async (link) => {
      for (const worker of workers) await send(worker, 'Network.emulateNetworkConditions', link)
    },
    stop: () => root.detach(),
  }
}
