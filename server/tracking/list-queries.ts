import { boolean, code, integer, oneOf, record } from '../contract/schema.ts'
import type { ItemListQuery, ItemListReply } from '../contract/item-lists.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { type Flag, flags, type ItemKind, Status } from '../contract/vocabulary.ts'
import { among, raw, sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader, Reading } from '../store/store.ts'
import { countByStatus, countItems } from '../domain/figures/counts.ts'
import { readNumbers } from '../store/sqlite/numbers.ts'
import { filterSql, orderSql, type SettledFilter } from './filter-queries.ts'
import { computedStateSql, type SettledViewpoint } from './state-queries.ts'
import { readSummariesOf } from './item-summary-queries.ts'
import { referenceJoins } from './reference-queries.ts'

/** The sorted ids of a list and its counts, before any row is read. */
export interface ItemOrder {
  ids: readonly number[]
  /**
   * Counts without the `status` and `flag` filters, so that the screen can show how many items each choice
   * would give.
   */
  groups: readonly CountGroup[]
}

/**
 * Reads the order and the counts of a list, in two statements whatever its size. recent-lists.ts caches the
 * result.
 */
export async function readOrder(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ItemKind,
  filter: SettledFilter,
): Promise<ItemOrder> {
  const [ids, groups] = await Promise.all([
    readIds(reader, viewpoint, kind, filter),
    countGroups(reader, viewpoint, kind, filter),
  ])
  return { ids, groups }
}

/** Reads the ids of the items that the filters select, in order; only among the ids `only`, when given. */
export function readIds(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ItemKind,
  filter: SettledFilter,
  only?: readonly number[],
): Promise<number[]> {
  return readNumbers(
    reader,
    sql`select s."id" from (${selectedStateSql(viewpoint, kind, only)}) s ${referenceJoins}
      where ${filterSql(filter, viewpoint, kind)} order by ${orderSql(filter.sort, kind)}`,
  )
}

/**
 * The state of a kind's items, or of the ids `only`: these are found by primary key, without the filter on
 * the kind.
 */
function selectedStateSql(
  viewpoint: SettledViewpoint,
  kind: ItemKind,
  only: readonly number[] | undefined,
): Sql {
  return only === undefined
    ? computedStateSql(viewpoint, kind)
    : sql`select q.* from (${computedStateSql(viewpoint)}) q where q."id" in (${among(only)})`
}

/** Reads a page of a list, with the counts by status and by flag. */
export async function readItemList(
  reader: Reader,
  viewpoint: ViewpointReply,
  kind: ItemKind,
  query: ItemListQuery & SettledFilter,
  orderOf: typeof readOrder = readOrder,
): Promise<ItemListReply> {
  const { page = 1, pageSize = 25, ...filter } = query
  const { ids, groups } = await orderOf(reader, viewpoint, kind, filter)
  const items = await readSummariesOf(
    reader,
    viewpoint,
    ids.slice((page - 1) * pageSize, page * pageSize),
    kind,
  )
  const isOfStatus = ({ status }: CountGroup) =>
    filter.status === undefined || filter.status.length === 0 || filter.status.includes(status)
  const isFlagged = (group: CountGroup) =>
    (filter.flag ?? []).every((flag) => group.flags.includes(flag))
  return {
    items,
    total: countItems(groups, (group) => isOfStatus(group) && isFlagged(group)),
    page,
    pageSize,
    statusCounts: countByStatus(groups.filter(isFlagged)),
    flagCounts: countByFlag(groups.filter(isOfStatus)),
    viewpoint,
  }
}

/** Reads the codes of the items before and after an item in a filtered list. */
export async function readNeighbours(
  read: Reading,
  viewpoint: SettledViewpoint,
  kind: ItemKind,
  filter: SettledFilter,
  id: number,
  orderOf: typeof readOrder = readOrder,
): Promise<{ previous: string | null; next: string | null }> {
  const { ids } = await orderOf(read, viewpoint, kind, filter)
  const place = placesOf(ids)[id] ?? -1
  if (place === -1) return { previous: null, next: null }
  const beside = [ids[place - 1], ids[place + 1]]
  const rows = await rowsOf(
    read.atOnce,
    placeRow,
  )`select "id", "code" from "TrackedItem" where "id" in (${beside[0] ?? null}, ${beside[1] ?? null})`
  const codeOf = (other: number | undefined) => rows.find((row) => row.id === other)?.code ?? null
  return { previous: codeOf(beside[0]), next: codeOf(beside[1]) }
}

const placesByList = new WeakMap<readonly number[], Int32Array>()

/**
 * The index of each item in a list, by item id (-1: not in the list). Computed once per list: each sheet
 * opened from it needs it.
 */
function placesOf(ids: readonly number[]): Int32Array {
  const known = placesByList.get(ids)
  if (known !== undefined) return known
  const places = new Int32Array(ids.reduce((largest, id) => Math.max(largest, id), 0) + 1).fill(-1)
  ids.forEach((id, place) => {
    places[id] = place
  })
  placesByList.set(ids, places)
  return places
}

/** The number of items with the same status and the same flags. */
export interface CountGroup {
  status: Status
  flags: readonly Flag[]
  count: number
}

const placeRow = record({ id: integer(), code })
const countRow = record({
  status: oneOf(Object.values(Status)),
  overdue: boolean(),
  due_soon: boolean(),
  incomplete: boolean(),
  stale: boolean(),
  count: integer(),
})

/**
 * Counts the items that the filters other than `status` and `flag` select; only among the ids `only`, when
 * given.
 */
export async function countGroups(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ItemKind,
  filter: SettledFilter,
  only?: readonly number[],
): Promise<CountGroup[]> {
  const { status: _, flag: __, ...others } = filter
  const columns = raw(flags.map((flag) => `s."${flag}"`).join(', '))
  const rows = await rowsOf(reader, countRow)`
    select s."status", ${columns}, count(*) as "count" from (${selectedStateSql(viewpoint, kind, only)}) s ${referenceJoins}
    where ${filterSql(others, viewpoint, kind)} group by s."status", ${columns}`
  return rows.map((row) => ({
    status: row.status,
    flags: flags.filter((flag) => row[flag]),
    count: row.count,
  }))
}

function countByFlag(groups: readonly CountGroup[]): Record<Flag, number> {
  const counts = flags.map((flag) => [
    flag,
    countItems(groups, (group) => group.flags.includes(flag)),
  ])
  return Object.fromEntries(counts) as Record<Flag, number>
}
