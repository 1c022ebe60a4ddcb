/** Begins to keep what is read for reading offline: after the first view and not before, on a poor link it would delay it. */
export function startOffline(): void {
  // Vite's own server changes its files as they are edited; a page without TLS has no service worker.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const register = () => { void import('./register.ts').then(({ registerWorker }) => registerWorker()).catch(() => undefined) }
  // Safari has no idle callback.
  const whenIdle = () => { if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: 10_000 }); else setTimeout(register, 2000) }
  if (document.readyState === 'complete') whenIdle()
  else window.addEventListener('load', whenIdle, { once: true })
}
