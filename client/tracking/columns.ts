import { ItemKind, type SortKey } from '../../server/contract/index.ts'

/** A column of a list, in the order of the table. */
export interface ListColumn {
  key: 'code' | 'title' | 'lead' | 'deadline' | 'period' | 'money' | 'subcategory' | 'status'
  label:
    | 'tracking.column.code'
    | 'tracking.column.title'
    | 'tracking.column.lead'
    | 'tracking.column.deadline'
    | 'tracking.column.period'
    | 'tracking.column.money'
    | 'tracking.column.subcategory'
    | 'tracking.column.status'
  /** What the server sorts it by. */
  sort?: SortKey
}

const code: ListColumn = { key: 'code', label: 'tracking.column.code', sort: 'code' }
const title: ListColumn = { key: 'title', label: 'tracking.column.title', sort: 'title' }
const lead: ListColumn = { key: 'lead', label: 'tracking.column.lead', sort: 'lead' }
const status: ListColumn = { key: 'status', label: 'tracking.column.status', sort: 'status' }

export const listColumns: Record<ItemKind, readonly ListColumn[]> = {
  [ItemKind.recommendation]: [
    code,
    title,
    lead,
    { key: 'deadline', label: 'tracking.column.deadline', sort: 'deadline' },
    status,
  ],
  [ItemKind.plan_item]: [
    code,
    title,
    lead,
    { key: 'period', label: 'tracking.column.period' },
    { key: 'money', label: 'tracking.column.money' },
    status,
  ],
  [ItemKind.indicator]: [
    code,
    title,
    { key: 'subcategory', label: 'tracking.column.subcategory' },
    status,
  ],
}
