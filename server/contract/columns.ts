// Each column of tracked items is described once, for lists, forms, files, print, reports and, one day,
// imports.
// Its heading is in words/{fr,en}/columns.ts; where people read something else than the value,
// words/columns.ts makes the text.
import type { Cell, CellFormat } from './reports.ts'
import type { SortKey } from './item-lists.ts'
import type { ReportedItem } from './tracking.ts'
import { ItemKind } from './vocabulary.ts'

/** What a column shows, where, and how. */
export interface ColumnDescription {
  format: CellFormat
  /** The kinds whose follow-up matrix has the column, on screen and as a file. */
  matrix: readonly ItemKind[]
  /** The kinds whose list has the column. */
  list: readonly ItemKind[]
  /**
   * Its width in a list: that of a code, a day, a name or a status; without it, the column takes the space
   * left.
   */
  width?: 'code' | 'day' | 'name' | 'status'
  /** The sort key of its heading in a list. */
  sort?: SortKey
  /** The vocabulary that its codes belong to: words/labels.ts has their labels. */
  vocabulary?: 'nature' | 'status' | 'outlook' | 'provenance'
  /** The value for an item, as programs read it: codes, days, numbers. Null is unknown. */
  value: (item: ReportedItem) => Cell
}

const { recommendation, plan_item, indicator } = ItemKind
const executed = [recommendation, plan_item]
const all = [recommendation, plan_item, indicator]
const none: readonly ItemKind[] = []

/** The columns, in the order of matrices and lists. */
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
  // A permanent recommendation has no deadline: the column « Nature » says « permanente ».
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
  // « 2020–2025 »: both years in one narrow column.
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
  // The amount disbursed; lists show it beside the amount planned, files have a column for each.
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
  // The computed flags, and how the item was superseded: a superseded item counts in no rate.
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

/** The description of a column. */
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

/** The category below the axis or the domain; null for an item directly under it. */
function lowerCategory({ category, topCategory }: ReportedItem): Cell {
  return category.code === topCategory.code ? null : category.code
}
