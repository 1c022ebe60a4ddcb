// How the service worker treats a request, as a pure function.

/**
 * - `answer`: an API answer, cached for reading offline
 * - `file`: a file of the application's build
 * - `page`: any address that shows the application
 * - `reader`: a sign-in or a sign-out
 * - `other`: left to the browser
 */
export type Treatment = 'answer' | 'file' | 'page' | 'reader' | 'other'

/**
 * What is cached: dashboards, lists, items and drawings; not accounts, which are other people's data, nor
 * searches.
 */
const keptNouns = new Set([
  'session',
  'dashboard',
  'recommendations',
  'plan-items',
  'indicators',
  'meetings',
  'institutions',
  'categories',
  'charts',
  'reports',
])

/** How to treat a request to this origin, by its method, mode and address. */
export function treatmentOf(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
): Treatment {
  const address = new URL(url)
  if (address.origin !== origin) return 'other'
  const [first = '', noun = '', ...rest] = address.pathname.slice(1).split('/')
  if (first === 'api') {
    if (noun === 'session' || noun === 'setup') {
      if (method === 'GET') return noun === 'session' && rest.length === 0 ? 'answer' : 'other'
      return method === 'PATCH' ? 'other' : 'reader'
    }
    // A downloaded file is saved to disk by the reader, not cached.
    const isDownload =
      mode === 'navigate' ||
      /\.(csv|xlsx|pdf)$/.test(address.pathname) ||
      /^(csv|xlsx|pdf)$/.test(address.searchParams.get('format') ?? '')
    return method === 'GET' && keptNouns.has(noun) && !isDownload ? 'answer' : 'other'
  }
  if (method !== 'GET') return 'other'
  if (first === 'assets') return 'file'
  if (mode === 'navigate') return 'page'
  return first === 'favicon.svg' ? 'file' : 'other'
}
