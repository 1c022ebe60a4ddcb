// Each column of tracked items, described once for whatever shows it: lists, forms, files, print, reports and, one day, imports.
// Its heading is in words/{fr,en}/columns.ts; where people read more than its value, words/columns.ts says it.
import type { Cell, CellFormat } from './reports.ts'
import type { SortKey } from './item-lists.ts'
import type { ReportedItem } from './tracking.ts'
import { ItemKind } from './vocabulary.ts'

export interface ColumnDescription {
  format: CellFormat
  /** The kinds whose follow-up matrix has it, on screen and as a file. */
  matrix: readonly ItemKind[]
  /** The kinds whose list shows it. */
  list: readonly ItemKind[]
  /** How wide a list makes it: for a code, a day, a name, a status; else what the others leave. */
  width?: 'code' | 'day' | 'name' | 'status'
  /** What a list is sorted by under its heading. */
  sort?: SortKey
  /** Whose codes its values are: words/labels.ts says them. */
  vocabulary?: 'nature' | 'status' | 'outlook' | 'provenance'
  /** What it is of an item, as programs read it: codes, days, numbers. Null is unknown. */
  value: (item: ReportedItem) => Cell
}

const { recommendation, plan_item, indicator } = ItemKind
const executed = [recommendation, plan_item]
const all = [recommendation, plan_item, indicator]
const none: readonly ItemKind[] = []

/** In the order of matrices and lists. */
export const columns = {
  code: {
    format: 'code',
    matrix: all,
    list: all,
    width: 'code',
    sort: 'code',
    value: ({ code }) => code,
  },
  meeting: {
    format: 'text',
    matrix: [recommendation],
    list: none,
    value: ({ meeting }) => meeting && meeting.code,
  },
  adoptedOn: { format: 'day', matrix: executed, list: none, value: ({ adoptedOn }) => adoptedOn },
  title: { format: 'text', matrix: all, list: all, sort: 'title', value: ({ title }) => title },
  theme: {
    format: 'text',
    matrix: [recommendation],
    list: none,
    value: ({ category }) => category.code,
  },
  axis: {
    format: 'text',
    matrix: [plan_item],
    list: none,
    value: ({ topCategory }) => topCategory.code,
  },
  programme: { format: 'text', matrix: [plan_item], list: none, value: lowerCategory },
  domain: {
    format: 'text',
    matrix: [indicator],
    list: none,
    value: ({ topCategory }) => topCategory.code,
  },
  subdomain: {
    format: 'text',
    matrix: [indicator],
    list: [indicator],
    width: 'name',
    value: lowerCategory,
  },
  nature: {
    format: 'text',
    matrix: executed,
    list: none,
    vocabulary: 'nature',
    value: ({ nature }) => nature,
  },
  lead: {
    format: 'text',
    matrix: all,
    list: executed,
    width: 'name',
    sort: 'lead',
    value: ({ lead }) => lead && lead.code,
  },
  // « permanente » is no day: the column « Nature » says it.
  deadline: {
    format: 'day',
    matrix: executed,
    list: [recommendation],
    width: 'day',
    sort: 'deadline',
    value: ({ deadline }) => deadline,
  },
  startYear: {
    format: 'integer',
    matrix: [plan_item],
    list: none,
    value: ({ startYear }) => startYear,
  },
  endYear: { format: 'integer', matrix: [plan_item], list: none, value: ({ endYear }) => endYear },
  // Both years in the width of one.
  period: {
    format: 'text',
    matrix: none,
    list: [plan_item],
    width: 'day',
    value: ({ startYear, endYear }) =>
      startYear === null && endYear === null
        ? null
        : startYear === endYear
          ? String(startYear)
          : `${startYear ?? '…'}–${endYear ?? '…'}`,
  },
  // Disbursed, of what is planned: a file has both amounts.
  money: {
    format: 'xof',
    matrix: none,
    list: [plan_item],
    width: 'name',
    value: ({ disbursedXof }) => disbursedXof,
  },
  weight: { format: 'integer', matrix: executed, list: none, value: ({ weight }) => weight },
  status: {
    format: 'text',
    matrix: all,
    list: all,
    width: 'status',
    sort: 'status',
    vocabulary: 'status',
    value: ({ status }) => status,
  },
  progress: {
    format: 'percent',
    matrix: executed,
    list: none,
    value: ({ progress }) => (progress === null ? null : Math.round(progress * 100) / 100),
  },
  statusSince: { format: 'day', matrix: all, list: none, value: ({ statusSince }) => statusSince },
  statusKnownSince: {
    format: 'instant',
    matrix: all,
    list: none,
    value: ({ statusKnownSince }) => statusKnownSince,
  },
  outlook: {
    format: 'text',
    matrix: executed,
    list: none,
    vocabulary: 'outlook',
    value: ({ outlook }) => outlook,
  },
  // What the product computes, and by what others superseded an item: it counts in no rate.
  flags: {
    format: 'text',
    matrix: executed,
    list: none,
    value: ({ flags, supersession }) => [...flags, supersession ?? []].flat().join(', ') || null,
  },
  plannedXof: {
    format: 'xof',
    matrix: [plan_item],
    list: none,
    value: ({ plannedXof }) => plannedXof,
  },
  disbursedXof: {
    format: 'xof',
    matrix: [plan_item],
    list: none,
    value: ({ disbursedXof }) => disbursedXof,
  },
  provenance: {
    format: 'text',
    matrix: all,
    list: none,
    vocabulary: 'provenance',
    value: ({ provenance }) => provenance,
  },
} satisfies Record<string, ColumnDescription>

export type ColumnKey = keyof typeof columns
export const columnKeys = Object.keys(columns) as ColumnKey[]

/** What is said of a column. */
export function describedColumn(key: ColumnKey): ColumnDescription {
  return columns[key]
}

/** The columns of a kind's matrix, in order. */
export function matrixKeys(kind: ItemKind): ColumnKey[] {
  return columnKeys.filter((key) => describedColumn(key).matrix.includes(kind))
}

/** The columns of a kind's list, in order. */
export function listKeys(kind: ItemKind): ColumnKey[] {
  return columnKeys.filter((key) => describedColumn(key).list.includes(kind))
}

/** Null for what hangs directly under an axis or a domain. */
function lowerCategory({ category, topCategory }: ReportedItem): Cell {
  return category.code === topCategory.code ? null : category.code
}
