import { endpoint, xlsxMedia } from './endpoint.ts'
import {
  array,
  boolean,
  integer,
  nullable,
  number,
  oneOf,
  optional,
  record,
  string,
  Unsafe,
  type Static,
} from './schema.ts'
import { itemFilters } from './item-lists.ts'
import { viewpointReply } from './viewpoint.ts'
import { ItemKind, Language } from './vocabulary.ts'

export const reportNames = [
  'matrix',
  'summary',
  'deadlines',
  'institutions',
  'without-news',
  'indicator-profile',
  'plan-execution',
  'changes',
  'chair-note',
] as const
export type ReportName = (typeof reportNames)[number]

/** The formats of a cell; each medium writes them in its way. */
export const cellFormats = [
  'text',
  'code',
  'day',
  'instant',
  'integer',
  'decimal',
  'percent',
  'xof',
] as const
export type CellFormat = (typeof cellFormats)[number]

/** Text, a number, or null for unknown. Days are text, percentages 0 to 100, amounts in FCFA. */
export type Cell = string | number | null

export const reportColumn = record({ key: string(), label: string(), format: oneOf(cellFormats) })
export type ReportColumn = Static<typeof reportColumn>

/** What the rows of `plan-execution` can be. */
export const planGroupings = ['axis', 'programme', 'year', 'funder'] as const
export type PlanGrouping = (typeof planGroupings)[number]

/**
 * The fields of all reports. Each report takes some of them (`reportTraits`); the others are refused by name.
 */
export const reportQuery = record({
  ...itemFilters,
  kind: optional(oneOf(Object.values(ItemKind))),
  /** What the rows of `plan-execution` are; axes by default. */
  by: optional(oneOf(planGroupings)),
  format: optional(oneOf(['json', 'csv', 'xlsx'])),
  /** CSV for French Excel, or plain RFC 4180 with codes. */
  dialect: optional(oneOf(['excel', 'rfc4180'])),
  language: optional(oneOf(Object.values(Language))),
})
export type ReportQuery = Static<typeof reportQuery>
export type ReportField = keyof ReportQuery

/** The fields that select the items of a report. */
const chosenItems = [
  'institution',
  'meeting',
  'category',
  'nature',
  'provenance',
  'q',
] as const satisfies ReportField[]

/** How the reports differ in what they take and in what their rows are. */
export interface ReportTraits {
  /** The fields that it takes, besides the viewpoint, the format and the language. */
  takes: readonly ReportField[]
  /** The kinds that it can be asked for. */
  kinds: readonly ItemKind[]
  /**
   * The kinds that it covers when `kind` is absent: the first of its kinds, recommendations and plan items,
   * or all.
   */
  unlessAsked: 'first' | 'executed' | 'all'
}

const { recommendation, plan_item, indicator } = ItemKind
const allKinds = [recommendation, plan_item, indicator]
/** The kinds with deadlines and leads. Indicators, assessed in rounds, have neither. */
const executedKinds = [recommendation, plan_item]

export const reportTraits: Record<ReportName, ReportTraits> = {
  matrix: {
    takes: [
      'kind',
      ...chosenItems,
      'status',
      'flag',
      'late',
      'superseded',
      'archived',
      'sort',
      'compared',
      'from',
      'change',
    ],
    kinds: allKinds,
    unlessAsked: 'first',
  },
  summary: {
    takes: ['kind', ...chosenItems],
    kinds: allKinds,
    unlessAsked: 'first',
  },
  deadlines: {
    takes: ['kind', ...chosenItems],
    kinds: executedKinds,
    unlessAsked: 'executed',
  },
  // With `institution`, the rows are the items that the institution leads.
  institutions: {
    takes: ['kind', ...chosenItems],
    kinds: executedKinds,
    unlessAsked: 'executed',
  },
  'without-news': {
    takes: ['kind', ...chosenItems],
    kinds: executedKinds,
    unlessAsked: 'executed',
  },
  'indicator-profile': {
    takes: ['institution', 'category', 'provenance', 'q'],
    kinds: [indicator],
    unlessAsked: 'first',
  },
  'plan-execution': { takes: ['by'], kinds: [plan_item], unlessAsked: 'first' },
  changes: { takes: ['kind', 'compared'], kinds: allKinds, unlessAsked: 'all' },
  'chair-note': {
    takes: ['compared'],
    kinds: [recommendation],
    unlessAsked: 'first',
  },
}

/** What a note of a report is for. Each medium places a note by its role, not by its text. */
export const noteRoles = ['standing', 'warning', 'decision', 'change', 'remark'] as const
export type NoteRole = (typeof noteRoles)[number]

export const reportReply = record({
  name: oneOf(reportNames),
  title: string(),
  viewpoint: viewpointReply,
  columns: array(reportColumn),
  rows: array(array(Unsafe<Cell>({ type: ['string', 'number', 'null'] }))),
  /** The kind of the item of each row, in the rows' order; empty when the rows are groups. */
  itemKinds: array(oneOf(Object.values(ItemKind))),
  /** One line per rate: `Taux de réalisation`, 17, 37. */
  totals: array(
    record({ label: string(), numerator: nullable(number()), denominator: nullable(number()) }),
  ),
  notes: array(record({ role: oneOf(noteRoles), text: string() })),
  /** What each rate counts, one sentence per rate. */
  definitions: array(string()),
  total: integer(),
  /** The report has more rows than JSON gives: the CSV and the XLSX have them all. */
  isCut: boolean(),
})
export type ReportReply = Static<typeof reportReply>

export const readReport = endpoint({
  method: 'GET',
  path: '/api/reports/:name',
  summary:
    'Builds a report at a viewpoint: the follow-up matrix, the summary, deadlines, institutions, the plan, what changed since a session.',
  access: 'read',
  params: record({ name: oneOf(reportNames) }),
  query: reportQuery,
  reply: reportReply,
  media: ['text/csv', xlsxMedia],
})
