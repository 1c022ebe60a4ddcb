import type { Scale } from './dataset.ts'

/** A common action of users, as a request. */
export interface Measure {
  name: string
  scale: Scale
  method: 'GET' | 'POST'
  /**
   * `{code}` stands for some hundreds of recommendations in turn, `{long}` for those with 200 facts, `{page}`
   * for page numbers.
   */
  path: string
  /** Body of a write, which is answered without content (`Prefer: return=minimal`). */
  body?: Record<string, unknown>
  /**
   * Concurrent connections. Node accepts one per turn of its event loop: with a hundred, p99 would measure the
   * wait of the last ones at the start of a run.
   */
  connections: number
  /** Number of requests in a run, for requests that may take longer than the duration of a run. */
  amount?: number
  /** Rows in a reply, for measures in rows per second. */
  rows?: number
  /** What the product may cache while nothing is written; by default nothing, so each request reads the database. */
  keeps?: 'readings' | 'answers'
  /** A request sent meanwhile by other clients: the measure is then their waiting time. */
  meanwhile?: { path: string; connections: number }
}

const list =
  '/api/recommendations?status=in_progress&q=niamey&sort=deadline&page=2&pageSize=25&at=today'
const pages = list.replace('page=2', 'page={page}')
const past =
  '/api/recommendations?status=in_progress&sort=deadline&page=2&pageSize=25&at=ccm-12&known=then'
const dashboard = '/api/dashboard?at=ccm-20'
const item = '/api/recommendations/{code}'
const csv = '/api/reports/matrix?kind=recommendation&format=csv'
const fact = {
  status: 'in_progress',
  effectiveOn: '2026-11-01',
  progress: 40,
  note: 'Constaté lors de la réunion de suivi.',
  reason: 'Vérifié sur place.',
}
const write = { method: 'POST', path: `${item}/facts`, body: fact, connections: 10 } as const

/** Codes of the recommendations used in the requests. */
export interface Codes {
  some: readonly string[]
  long: readonly string[]
}

/** Expands `{code}`, `{long}` or `{page}` in a path to the addresses requested in turn. */
export function pathsOf(path: string, { some, long }: Codes): string[] {
  if (path.includes('{page}'))
    return some.map((_, index) => path.replace('{page}', String((index % 20) + 1)))
  if (path.includes('{long}')) return long.map((code) => path.replace('{long}', code))
  return path.includes('{code}') ? some.map((code) => path.replace('{code}', code)) : [path]
}

/** Recommendations in a database of each size. */
const rowsOf: Readonly<Record<Scale, number>> = { small: 1_700, medium: 17_700, large: 89_000 }

/**
 * Requests that take seconds on the large database (a hundred times the data) are sent only three times, one
 * after the other.
 */
function slowly(scale: Scale): Pick<Measure, 'connections' | 'amount'> {
  return scale === 'large' ? { connections: 1, amount: 3 } : { connections: 10 }
}

/** All measures. Each is run together with its floor (the lower bound). */
export const measures: readonly Measure[] = [
  ...(['small', 'medium', 'large'] as const).flatMap((scale): Measure[] => [
    {
      name: 'list page of 25, filtered, sorted',
      scale,
      method: 'GET',
      path: pages,
      connections: 10,
      keeps: 'readings',
    },
    {
      name: 'list page, 100 at a time',
      scale,
      method: 'GET',
      path: pages,
      connections: 100,
      keeps: 'readings',
    },
    { name: 'the same, just written to', scale, method: 'GET', path: list, ...slowly(scale) },
    { name: 'list page at a past viewpoint', scale, method: 'GET', path: past, ...slowly(scale) },
    {
      name: 'dashboard, cold',
      scale,
      method: 'GET',
      path: dashboard,
      ...slowly(scale),
      connections: 1,
    },
    {
      name: 'dashboard, nothing changed',
      scale,
      method: 'GET',
      path: dashboard,
      connections: 10,
      keeps: 'answers',
    },
    {
      name: 'one item with its history',
      scale,
      method: 'GET',
      path: item,
      connections: 10,
      keeps: 'readings',
    },
    {
      name: 'one item, 100 at a time',
      scale,
      method: 'GET',
      path: item,
      connections: 100,
      keeps: 'readings',
    },
    {
      name: 'one item with 200 facts',
      scale,
      method: 'GET',
      path: '/api/recommendations/{long}',
      connections: 10,
      keeps: 'readings',
    },
    { name: 'fact recorded, durable', scale, ...write },
    {
      name: 'fact recorded while 50 list',
      scale,
      ...write,
      meanwhile: { path: list, connections: 50 },
      keeps: 'answers',
    },
    {
      name: 'CSV of all recommendations',
      scale,
      method: 'GET',
      path: csv,
      ...slowly(scale),
      connections: 1,
      keeps: 'readings',
      rows: rowsOf[scale],
      meanwhile: { path: item, connections: 2 },
    },
  ]),
]
