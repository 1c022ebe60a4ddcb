import { endpoint } from './endpoint.ts'
import { array, boolean, integer, nullable, number, oneOf, optional, record, string, Unsafe, type Static } from './schema.ts'
import { itemFilters } from './tracking.ts'
import { viewpointReply } from './viewpoint.ts'
import { ItemKind, Language } from './vocabulary.ts'

export const reportNames = ['matrix'] as const
export type ReportName = (typeof reportNames)[number]

/** How a cell is written on each medium. */
export const cellFormats = ['text', 'code', 'day', 'instant', 'integer', 'percent', 'xof'] as const
export type CellFormat = (typeof cellFormats)[number]

/** Text, a number, or null for what is unknown. Days are text, percentages 0 to 100, money FCFA. */
export type Cell = string | number | null

export const reportColumn = record({ key: string(), label: string(), format: oneOf(cellFormats) })
export type ReportColumn = Static<typeof reportColumn>

export const reportQuery = record({
  ...itemFilters,
  kind: optional(oneOf(Object.values(ItemKind))),
  format: optional(oneOf(['json', 'csv'])),
  /** CSV for French Excel, or plain RFC 4180 with codes. */
  dialect: optional(oneOf(['excel', 'rfc4180'])),
  language: optional(oneOf(Object.values(Language))),
})
export type ReportQuery = Static<typeof reportQuery>

export const reportReply = record({
  name: oneOf(reportNames),
  title: string(),
  viewpoint: viewpointReply,
  columns: array(reportColumn),
  rows: array(array(Unsafe<Cell>({ type: ['string', 'number', 'null'] }))),
  /** One line a rate: `Taux de réalisation`, 17, 37. */
  totals: array(record({ label: string(), numerator: nullable(number()), denominator: nullable(number()) })),
  notes: array(string()),
  total: integer(),
  /** More rows than JSON gives: take the CSV. */
  isCut: boolean(),
})
export type ReportReply = Static<typeof reportReply>

export const readReport = endpoint({
  method: 'GET',
  path: '/api/reports/:name',
  summary: 'Builds a report at a viewpoint: `matrix`, the follow-up matrix of a kind.',
  access: 'read',
  params: record({ name: oneOf(reportNames) }),
  query: reportQuery,
  reply: reportReply,
  media: ['text/csv'],
})
