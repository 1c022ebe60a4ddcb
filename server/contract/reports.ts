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

/** How a cell is written on each medium. */
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

/** Text, a number, or null for what is unknown. Days are text, percentages 0 to 100, money FCFA. */
export type Cell = string | number | null

export const reportColumn = record({ key: string(), label: string(), format: oneOf(cellFormats) })
export type ReportColumn = Static<typeof reportColumn>

/** What the rows of the plan's execution can be. */
export const planGroupings = ['axis', 'programme', 'year', 'funder'] as const
export type PlanGrouping = (typeof planGroupings)[number]

/** The fields of all reports; each takes some of them (`reportTraits`), and refuses the others by name. */
export const reportQuery = record({
  ...itemFilters,
  kind: optional(oneOf(Object.values(ItemKind))),
  /** `plan-execution`: what its rows are; axes unless said. */
  by: optional(oneOf(planGroupings)),
  format: optional(oneOf(['json', 'csv', 'xlsx'])),
  /** CSV for French Excel, or plain RFC 4180 with codes. */
  dialect: optional(oneOf(['excel', 'rfc4180'])),
  language: optional(oneOf(Object.values(Language))),
})
export type ReportQuery = Static<typeof reportQuery>
export type ReportField = keyof ReportQuery

/** What an item must be to be in a report. */
const chosenItems = [
  'institution',
  'meeting',
  'category',
  'nature',
  'provenance',
  'q',
] as const satisfies ReportField[]

/** What a report is asked with, and what its rows are: all that differs from one report to another before it is read. */
export interface ReportTraits {
  /** The fields that it takes besides the viewpoint, the format and the language, which all take. */
  takes: readonly ReportField[]
  /** The kinds that can be asked for. */
  kinds: readonly ItemKind[]
  /** What it is of when no kind is asked for: the first of its kinds, what is executed, or all together. */
  unlessAsked: 'first' | 'executed' | 'all'
  /** An item each, in one row and no other; what groups of items add up to; or what changed of items. */
  rows: 'items' | 'groups' | 'changes'
}

const { recommendation, plan_item, indicator } = ItemKind
const allKinds = [recommendation, plan_item, indicator]
/** What has deadlines and leads: indicators, judged by rounds, have none. */
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
    rows: 'items',
  },
  summary: {
    takes: ['kind', ...chosenItems],
    kinds: allKinds,
    unlessAsked: 'first',
    rows: 'groups',
  },
  deadlines: {
    takes: ['kind', ...chosenItems],
    kinds: executedKinds,
    unlessAsked: 'executed',
    rows: 'items',
  },
  // Asked for one institution, its rows are the items that it leads.
  institutions: {
    takes: ['kind', ...chosenItems],
    kinds: executedKinds,
    unlessAsked: 'executed',
    rows: 'groups',
  },
  'without-news': {
    takes: ['kind', ...chosenItems],
    kinds: executedKinds,
    unlessAsked: 'executed',
    rows: 'items',
  },
  'indicator-profile': {
    takes: ['institution', 'category', 'provenance', 'q'],
    kinds: [indicator],
    unlessAsked: 'first',
    rows: 'items',
  },
  'plan-execution': { takes: ['by'], kinds: [plan_item], unlessAsked: 'first', rows: 'groups' },
  changes: { takes: ['kind', 'compared'], kinds: allKinds, unlessAsked: 'all', rows: 'changes' },
  'chair-note': {
    takes: ['compared'],
    kinds: [recommendation],
    unlessAsked: 'first',
    rows: 'items',
  },
}

/** What a note of a report is for: by it, not by its words, each medium puts it in its place. */
export const noteRoles = ['standing', 'warning', 'decision', 'change', 'remark'] as const
export type NoteRole = (typeof noteRoles)[number]

export const reportReply = record({
  name: oneOf(reportNames),
  title: string(),
  viewpoint: viewpointReply,
  columns: array(reportColumn),
  rows: array(array(Unsafe<Cell>({ type: ['string', 'number', 'null'] }))),
  /** The kind of the item that each row tells, in their order; empty where rows tell groups. */
  itemKinds: array(oneOf(Object.values(ItemKind))),
  /** One line a rate: `Taux de réalisation`, 17, 37. */
  totals: array(
    record({ label: string(), numerator: nullable(number()), denominator: nullable(number()) }),
  ),
  notes: array(record({ role: oneOf(noteRoles), text: string() })),
  /** What each rate counts, a sentence a rate. */
  definitions: array(string()),
  total: integer(),
  /** More rows than JSON gives: take the CSV or the XLSX. */
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
