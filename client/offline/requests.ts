// What the service worker does about a request. Pure: it is told the request, and answers by a word.

/**
 * - `answer`: the API's, kept for reading without a network
 * - `file`: a file of the application, which each build has
 * - `page`: any address that shows the application
 * - `reader`: somebody signs in or out
 * - `other`: none of the worker's business
 */
export type Treatment = 'answer' | 'file' | 'page' | 'reader' | 'other'

/** Dashboards, lists, items and what they are drawn with. Not accounts, which are other people's, nor searches. */
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
    // A file to download goes to the disk, where its reader puts it.
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
