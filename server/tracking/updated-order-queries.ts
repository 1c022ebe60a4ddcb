import { integer, record } from '../contract/schema.ts'
import type { SortKey } from '../contract/item-lists.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { among } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import type { SettledFilter } from './filter-queries.ts'
import { type CountGroup, countGroups, type ItemOrder, readIds } from './list-queries.ts'
import type { SettledViewpoint } from './state-queries.ts'

/** Facts recorded since the order of a list was last read. */
export interface RecordedSince {
  /** The codes of the items that these facts are about. */
  codes: readonly string[]
  /**
   * The viewpoint of the list when it was read, and now: nothing but these facts was recorded between the
   * two.
   */
  before: SettledViewpoint
  after: SettledViewpoint
}

/** Sort keys whose value a fact can change: the others sort by an item's attributes. */
const movedByFacts: readonly SortKey[] = ['status', 'progress', 'statusSince']

/**
 * `probeCount`: items of the list, evenly spaced, that moved items are compared with to find their places.
 * `few`: a list up to this length is sorted whole.
 */
const probeCount = 64
const few = 100

/**
 * Updates the order and the counts of a list after new facts: reads only the items that these facts are
 * about, as known before and as known now, instead of the whole list. With 100,000 items that is a hundredth
 * of the work.
 */
export async function updateOrder(
  reader: Reader,
  order: ItemOrder,
  { codes, before, after }: RecordedSince,
  kind: ItemKind,
  filter: SettledFilter,
): Promise<ItemOrder> {
  // `knownAt` did not change: the new facts are not known at this viewpoint.
  if (before.knownAt === after.knownAt) return order
  const rows = await rowsOf(
    reader,
    record({ id: integer() }),
  )`select "id" from "TrackedItem" where "kind" = ${kind} and "code" in (${among(codes)})`
  if (rows.length === 0) return order
  const touched = rows.map(({ id }) => id)
  const [were, are, selected] = await Promise.all([
    countGroups(reader, { ...before, known: 'then' }, kind, filter, touched),
    countGroups(reader, after, kind, filter, touched),
    readIds(reader, after, kind, filter, touched),
  ])
  const mayMove = movedByFacts.some((key) => key === filter.sort?.replace('-', ''))
  const leaving = new Set(mayMove ? touched : touched.filter((id) => !selected.includes(id)))
  const staying = leaving.size === 0 ? order.ids : order.ids.filter((id) => !leaving.has(id))
  const coming = mayMove ? selected : selected.filter((id) => !staying.includes(id))
  // All these items are in the list, so the list's own query can sort them.
  const sort = (ids: readonly number[]) => readIds(reader, after, kind, filter, ids)
  return { ids: await placed(staying, coming, sort), groups: balanced(order.groups, were, are) }
}

/**
 * Inserts items at their places in a sorted list; the database compares them. Finds between which two probes
 * each belongs, then repeats within that part.
 */
async function placed(
  ids: readonly number[],
  coming: readonly number[],
  sort: (ids: readonly number[]) => Promise<number[]>,
): Promise<readonly number[]> {
  if (coming.length === 0) return ids
  if (ids.length <= few) return sort([...ids, ...coming])
  const step = Math.ceil(ids.length / probeCount)
  const isComing = new Set(coming)
  const sorted = await sort([...ids.filter((_, index) => index % step === 0), ...coming])
  const parts: { from: number; to: number; coming: number[] }[] = [{ from: 0, to: 0, coming: [] }]
  for (const id of sorted) {
    const last = parts.at(-1)
    if (isComing.has(id)) last?.coming.push(id)
    else
      parts.push({
        from: last?.to ?? 0,
        to: Math.min((last?.to ?? 0) + step, ids.length),
        coming: [],
      })
  }
  const whole: number[] = []
  for (const part of parts)
    whole.push(...(await placed(ids.slice(part.from, part.to), part.coming, sort)))
  return whole
}

/** Updates counts: subtracts the changed items as they were, adds them as they are. */
function balanced(
  groups: readonly CountGroup[],
  were: readonly CountGroup[],
  are: readonly CountGroup[],
): CountGroup[] {
  const counts = new Map<string, CountGroup>()
  const add =
    (sign: 1 | -1) =>
    ({ status, flags, count }: CountGroup) => {
      const key = [status, ...flags].join(' ')
      counts.set(key, { status, flags, count: (counts.get(key)?.count ?? 0) + sign * count })
    }
  groups.forEach(add(1))
  were.forEach(add(-1))
  are.forEach(add(1))
  return [...counts.values()].filter(({ count }) => count !== 0)
}
