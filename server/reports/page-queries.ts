import type { ReportedItem } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { sql, type Sql } from '../store/sql.ts'
import type { Reader } from '../store/store.ts'
import { readNumbers } from '../store/sqlite/numbers.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { readReferences, readReported } from './reported-queries.ts'
import { referenceJoins } from '../tracking/reference-queries.ts'

const pageLength = 500

/** A condition and an order that select items. */
export interface ItemSelection {
  kind: ItemKind | undefined
  /** SQL on the computed state `s` and the joins of the filters. */
  condition: Sql
  order: Sql
}

/** Items already selected and ordered, given by id. */
export interface SettledItems {
  kind: ItemKind
  ids: readonly number[]
}

/**
 * Reads items in order, page by page, whatever their number. The ordered list of ids is read once; each page is
 * then read by id, so that the last page costs no more than the first. Attributes are read as known at the
 * viewpoint, so that an edit made while a file is being written cannot change half of it.
 */
export async function* readPages(
  reader: Reader,
  viewpoint: ViewpointReply,
  items: ItemSelection | SettledItems,
  limit = -1,
): AsyncGenerator<ReportedItem[]> {
  const asKnown: SettledViewpoint = {
    asOf: viewpoint.asOf,
    knownAt: viewpoint.knownAt,
    known: 'then',
  }
  const [ids, references] = await Promise.all([
    'ids' in items ? items.ids : settle(reader, asKnown, items, limit),
    readReferences(reader, asKnown),
  ])
  for (let first = 0; first < ids.length; first += pageLength) {
    yield await readReported(
      reader,
      asKnown,
      references,
      ids.slice(first, first + pageLength),
      items.kind,
    )
  }
}

function settle(
  reader: Reader,
  viewpoint: SettledViewpoint,
  { kind, condition, order }: ItemSelection,
  limit: number,
): Promise<number[]> {
  const selected = sql`select s."id" from (${computedStateSql(viewpoint, kind)}) s ${referenceJoins} where ${condition} order by ${order} limit ${limit}`
  return readNumbers(reader, selected)
}

/** Reads the first items of a selection into one array. */
export async function readFirst(
  reader: Reader,
  viewpoint: ViewpointReply,
  selection: ItemSelection,
  limit: number,
): Promise<ReportedItem[]> {
  const items: ReportedItem[] = []
  for await (const page of readPages(reader, viewpoint, selection, limit)) items.push(...page)
  return items
}

/** Turns pages of items into pages of rows. */
export async function* rowPages<Row>(
  pages: AsyncIterable<ReportedItem[]>,
  rowOf: (item: ReportedItem) => Row,
): AsyncGenerator<Row[]> {
  for await (const page of pages) yield page.map(rowOf)
}
