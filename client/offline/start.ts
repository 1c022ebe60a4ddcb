/**
 * In ms: without any resource loaded for so long, the page is idle; longer than an answer takes on a slow
 * network
 */
const quiet = 3000

/** Registers the service worker once the first view has loaded, which it would delay on a slow network. */
export function startOffline(): void {
  // Vite's development server changes files all the time; pages without TLS have no service worker.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(register, quiet)
  }
  const arrivals = new PerformanceObserver(wait)
  arrivals.observe({ type: 'resource' })
  wait()

  function register(): void {
    arrivals.disconnect()
    void import('./register.ts')
      .then(({ registerWorker }) => registerWorker())
      .catch(() => undefined)
  }
}
