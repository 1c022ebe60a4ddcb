/** How long nothing has come down before what is not urgent may, in milliseconds: longer than an answer takes on a poor link. */
const quiet = 3000

/** Begins to keep what is read for reading offline: after the first view and not before, on a poor link it would delay it. */
export function startOffline(): void {
  // Vite's own server changes its files as they are edited; a page without TLS has no service worker.
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
