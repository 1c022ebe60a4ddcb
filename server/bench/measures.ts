import type { Scale } from './dataset.ts'

/** Something that people do all day, as a request. */
export interface Measure {
  name: string
  scale: Scale
  method: 'GET' | 'POST'
  path: string
  /** Of a write. */
  body?: Record<string, unknown>
  /** Requests at the same time. */
  connections: number
  /** Rows in an answer, where what counts is rows a second. */
  rows?: number
}

const list = '/api/recommendations?status=in_progress&q=niamey&sort=deadline&page=2&pageSize=25&at=today'
const csv = '/api/reports/matrix?kind=recommendation&format=csv'
const fact = { status: 'in_progress', effectiveOn: '2026-11-01', progress: 40, note: 'Constaté lors de la réunion de suivi.' }

/** What is measured; each in the same run as its floor. */
export const measures: readonly Measure[] = [
  { name: 'list page of 25', scale: 'small', method: 'GET', path: list, connections: 10 },
  { name: 'dashboard, nothing changed', scale: 'small', method: 'GET', path: '/api/dashboard?at=ccm-20', connections: 10 },
  { name: 'one item with its history', scale: 'small', method: 'GET', path: '/api/recommendations/{code}', connections: 10 },
  { name: 'fact recorded, durable', scale: 'small', method: 'POST', path: '/api/recommendations/{code}/facts', body: fact, connections: 10 },
  { name: 'CSV of all recommendations', scale: 'small', method: 'GET', path: csv, connections: 1, rows: 1700 },
  { name: 'list page of 25', scale: 'large', method: 'GET', path: list, connections: 10 },
  { name: 'dashboard, nothing changed', scale: 'large', method: 'GET', path: '/api/dashboard?at=ccm-20', connections: 10 },
  { name: 'one item with its history', scale: 'large', method: 'GET', path: '/api/recommendations/{code}', connections: 10 },
  { name: 'CSV of all recommendations', scale: 'large', method: 'GET', path: csv, connections: 1, rows: 89_000 },
]
