import { LRUCache } from 'lru-cache'

import { type ItemFilter, itemFilters } from '../contract/item-lists.ts'
import { viewpointQuery } from '../contract/viewpoint.ts'
import { instant, integer, record } from '../contract/schema.ts'
import type { Reading } from '../store/store.ts'
import { knowledgeOf } from '../store/cache/recent.ts'
import { updateOrder } from './updated-order-queries.ts'
import type { SettledFilter } from './filter-queries.ts'
import { readFactsSince } from './journal-queries.ts'
import { type ItemOrder, readOrder } from './list-queries.ts'
import type { SettledViewpoint } from './state-queries.ts'

/** The cached list orders, for the routes that show a list. */
export interface Orders {
  /** As `readOrder`, from the cache when nothing was written since the list was last read. */
  orders: typeof readOrder
}

/** A cached list. */
interface Settled {
  /**
   * Position of the journal's last entry when the list was read; `viewpoint.knownAt` is at most that entry's
   * instant.
   */
  position: number
  viewpoint: SettledViewpoint
  order: Promise<ItemOrder>
}

/** The journal's last entry. */
const entryRow = record({ position: integer(), recordedAt: instant })

/**
 * Caches the orders of the latest lists (LRU), so that the next page and the neighbours of an item need no
 * new sort, however long the list. When only facts were recorded since, the cached order is updated; after
 * any other write it is read again.
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
    // `knownAt` is capped at the last journal entry: a fact recorded during the reading is left to the next
    // update.
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
      // With an empty journal there is no instant to cap `knownAt` at, so such a list cannot be updated.
      const codes =
        earlier === undefined || earlier.position === 0 || !canBeUpdated(filter)
          ? undefined
          : await readFactsSince(read.atOnce, earlier.position)
      if (earlier === undefined || codes === undefined)
        return readOrder(reader, settledAt, kind, filter)
      return updateOrder(
        reader,
        await earlier.order,
        { codes, before: earlier.viewpoint, after: settledAt },
        kind,
        filter,
      )
    }
  }
}

/**
 * The query parameters of the cache key: the filters, without the viewpoint's (`knowledgeOf` stands for them)
 * and `compared` (`since`).
 */
const selecting = (Object.keys(itemFilters) as (keyof ItemFilter)[]).filter(
  (name) => !(name in viewpointQuery) && name !== 'compared',
)

/**
 * Whether the list can be updated from the state of the changed items alone: not with a comparison (`since`)
 * or the late filter.
 */
function canBeUpdated({ since, late }: SettledFilter): boolean {
  return since === undefined && late !== true
}
