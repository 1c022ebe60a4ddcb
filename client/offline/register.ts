import { isOfNewestBuild } from './builds.ts'
import { tell } from './messages.ts'
import { newVersion } from './new-version.ts'
import { noticeTyping } from './typing.ts'

const hour = 3_600_000

/** Registers the service worker, has it cache what the page already loaded, and offers each new version. */
export async function registerWorker(): Promise<void> {
  noticeTyping()
  const isFirst = navigator.serviceWorker.controller === null
  const registration = await navigator.serviceWorker.register('/service-worker.js')
  if (registration.waiting !== null) void offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active !== null) void offer(worker)
    })
  })
  // A page left open all day checks for new versions too.
  setInterval(() => {
    void registration.update().catch(() => undefined)
  }, hour)

  const { active } = await navigator.serviceWorker.ready
  if (isFirst)
    tell(active, {
      kind: 'keep',
      addresses: performance.getEntriesByType('resource').map(({ name }) => name),
    })
  if (isGoodLink())
    whenIdle(() => {
      tell(active, { kind: 'keep-heavy' })
    })
}

/** Offers the new version, or activates it at once when the page is already of that version. */
async function offer(worker: ServiceWorker): Promise<void> {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')].map(
    ({ src }) => src,
  )
  if (await isOfNewestBuild(scripts)) tell(worker, { kind: 'activate' })
  else newVersion.value = worker
}

function isGoodLink(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string }
  }
  return (
    connection !== undefined && connection.saveData !== true && connection.effectiveType === '4g'
  )
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work)
}
