import type { Database } from '../database.ts'
import { knowledgeOf, Recent } from '../recent.ts'
import { type ItemOrder, readOrder } from './list-queries.ts'

/** Settles lists, the latest ones once: the next page, and the neighbours of an item, are then found in no time, however long the list. */
export function recentOrders(database: Database, limit: number): typeof readOrder {
  const recent = new Recent<ItemOrder>(database, limit)
  return (reader, standpoint, kind, filter) => {
    const { since, ...rest } = filter
    const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
    return recent.get([knowledgeOf(standpoint), since && knowledgeOf(since), kind, sorted], () => readOrder(reader, standpoint, kind, filter))
  }
}
