import { LRUCache } from 'lru-cache'

import { type ItemFilter, itemFilters } from '../contract/item-lists.ts'
import { viewpointQuery } from '../contract/viewpoint.ts'
import { instant, integer, record } from '../contract/schema.ts'
import type { Reading } from '../store/store.ts'
import { knowledgeOf } from '../store/cache/recent.ts'
import { carryOrder } from './carried-order-queries.ts'
import type { SettledFilter } from './filter-queries.ts'
import { readFactsSince } from './journal-queries.ts'
import { type ItemOrder, readOrder } from './list-queries.ts'
import type { SettledViewpoint } from './state-queries.ts'

/** What the routes that show a list are given. */
export interface Orders {
  /** Settles a list, at once when nothing was written since it was last settled. */
  orders: typeof readOrder
}

/** A list as it was settled. */
interface Settled {
  /** The journal's, and the instant of the last that was known then. */
  position: number
  viewpoint: SettledViewpoint
  order: Promise<ItemOrder>
}

/** The journal's last entry. */
const entryRow = record({ position: integer(), recordedAt: instant })

/**
 * Settles lists, the latest ones once: the next page, and the neighbours of an item, are then found in no time, however long
 * the list. Facts recorded since are carried into it; anything else that was written has it settled anew.
 */
export function recentOrders(read: Reading, limit: number): Orders['orders'] {
  const kept = new LRUCache<string, Settled>({ max: Math.max(1, limit) })
  return async (reader, viewpoint, kind, filter) => {
    const last = read.row(
      entryRow,
      'select "position", "recordedAt" from "JournalEntry" order by "position" desc limit 1',
    )
    if (limit === 0) return readOrder(reader, viewpoint, kind, filter)
    const position = last?.position ?? 0
    // What is recorded while the list is being read is not in it, whichever statement comes after: it is carried in next.
    const settledAt =
      last === undefined || viewpoint.knownAt < last.recordedAt
        ? viewpoint
        : { ...viewpoint, knownAt: last.recordedAt }
    const key = JSON.stringify([
      knowledgeOf(viewpoint),
      filter.since && knowledgeOf(filter.since),
      kind,
      ...selecting.map((name) => filter[name]),
    ])
    const earlier = kept.get(key)
    if (earlier?.position === position) return earlier.order
    const settled = { position, viewpoint: settledAt, order: settle() }
    kept.set(key, settled)
    try {
      return await settled.order
    } catch (error) {
      if (kept.get(key) === settled) kept.delete(key)
      throw error
    }

    async function settle(): Promise<ItemOrder> {
      // Before the first write of all, no instant tells what was known from what was not.
      const codes =
        earlier === undefined || earlier.position === 0 || !isCarried(filter)
          ? undefined
          : await readFactsSince(read.atOnce, earlier.position)
      if (earlier === undefined || codes === undefined)
        return readOrder(reader, settledAt, kind, filter)
      return carryOrder(
        reader,
        await earlier.order,
        { codes, before: earlier.viewpoint, after: settledAt },
        kind,
        filter,
      )
    }
  }
}

/** What of a query makes a list. Viewpoints are told apart by what they know; a page's size and a file's form make no other list. */
const selecting = (Object.keys(itemFilters) as (keyof ItemFilter)[]).filter(
  (name) => !(name in viewpointQuery) && name !== 'compared',
)

/** What a list that looks back to another viewpoint, or to what came late, says of an item is not said by its state alone. */
function isCarried({ since, late }: SettledFilter): boolean {
  return since === undefined && late !== true
}
