import type { Scale } from './dataset.ts'

/** Something that people do all day, as a request. */
export interface Measure {
  name: string
  scale: Scale
  method: 'GET' | 'POST'
  /** `{code}` stands for a few hundred recommendations, one after the other, `{long}` for those of 200 facts, `{page}` for as many pages. */
  path: string
  /** Of a write; its answer is that it is done (`Prefer: return=minimal`). */
  body?: Record<string, unknown>
  /** Requests at the same time. Node accepts one connection a turn of its loop: with a hundred, p99 is the wait of the last ones at the start of a run. */
  connections: number
  /** How many requests a run is, where one may take longer than a run's seconds. */
  amount?: number
  /** Rows in an answer, where what counts is rows a second. */
  rows?: number
  /** What the product may keep while nothing is written; else each request is read anew. */
  keeps?: 'readings' | 'answers'
  /** A request that others make meanwhile, and whose waiting is what counts. */
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

/** The recommendations that a bench database is asked about, by code. */
export interface Codes {
  some: readonly string[]
  long: readonly string[]
}

/** The addresses that a path with `{code}`, `{long}` or `{page}` stands for. */
export function pathsOf(path: string, { some, long }: Codes): string[] {
  if (path.includes('{page}'))
    return some.map((_, index) => path.replace('{page}', String((index % 20) + 1)))
  if (path.includes('{long}')) return long.map((code) => path.replace('{long}', code))
  return path.includes('{code}') ? some.map((code) => path.replace('{code}', code)) : [path]
}

/** Recommendations in a database of each size. */
const rowsOf: Readonly<Record<Scale, number>> = { small: 1_700, medium: 17_700, large: 89_000 }

/** What takes seconds with a hundred times the data is asked a few times, one after the other. */
function slowly(scale: Scale): Pick<Measure, 'connections' | 'amount'> {
  return scale === 'large' ? { connections: 1, amount: 3 } : { connections: 10 }
}

/** What is measured; each in the same run as its floor. */
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
