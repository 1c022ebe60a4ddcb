import { fold } from '../../server/contract/fold.ts'
import type {
  Day,
  Instant,
  ItemKind,
  Nature,
  Provenance,
} from '../../server/contract/vocabulary.ts'
import type { Rows } from './rows.ts'

/** The data of a new tracked item of any kind. */
export interface NewItem {
  kind: ItemKind
  code: string
  title: string
  categoryId: number
  leadId: number | null
  partnerIds: number[]
  meetingId: number | null
  deadline: Day | null
  nature: Nature
  weight: number
  /** Texts found by the search besides the title and the code. */
  searched: string[]
  adoptedOn: Day
  provenance: Provenance
  source: string
}

/** An item's row, with the attributes of its latest version. */
export type ItemRow = Rows['items'][number]

/** Adds an item with its first version and its partners. */
export function addItem(
  rows: Rows,
  item: NewItem,
  recordedAt: Instant,
  authorId: number | null,
): ItemRow {
  const { partnerIds, searched, ...attributes } = item
  const id = rows.items.length + 1
  const row = {
    ...attributes,
    id,
    recordedAt,
    searchText: searchTextOf(item.title, item.code, searched),
    version: 1,
  }
  rows.items.push(row)
  addVersion(rows, row, recordedAt, authorId, null)
  rows.partners.push(
    ...[...new Set(partnerIds)].map((institutionId, position) => ({
      itemId: id,
      institutionId,
      position,
    })),
  )
  return row
}

/** Adds a version with an item's current attributes. */
export function addVersion(
  rows: Rows,
  row: ItemRow,
  recordedAt: Instant,
  authorId: number | null,
  reason: string | null,
): void {
  const {
    id,
    version = 1,
    title,
    categoryId,
    leadId,
    deadline,
    nature,
    weight = 1,
    isArchived = false,
    searchText,
  } = row
  const attributes = { title, categoryId, leadId, deadline, nature, weight, isArchived, searchText }
  rows.versions.push({ itemId: id, version, recordedAt, authorId, reason, ...attributes })
}

/** The text in which the search looks for an item, without accents or case. */
export function searchTextOf(title: string, code: string, searched: readonly string[]): string {
  return fold([title, code, ...searched].join(' '))
}
