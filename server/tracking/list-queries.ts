import type { ItemFilter, ItemListQuery, ItemListReply, StatusCounts } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { type Flag, flags, type ItemKind, Status } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { filterJoins, filterSql, orderSql } from './filter-queries.ts'
import { computedStateSql, type Standpoint } from './state-queries.ts'
import { readSummaries } from './summary-queries.ts'

/** Reads a page of a list with the counts beside it: three statements, whatever the size. */
export async function readItemList(
  reader: Reader,
  viewpoint: ViewpointReply,
  kind: ItemKind,
  query: ItemListQuery,
): Promise<ItemListReply> {
  const { page = 1, pageSize = 25, ...filter } = query
  const [items, byStatus, byFlag] = await Promise.all([
    readSummaries(reader, viewpoint, kind, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
    countByStatus(reader, viewpoint, kind, filter),
    countByFlag(reader, viewpoint, kind, filter),
  ])
  return { items, total: totalOf(byStatus, filter), page, pageSize, statusCounts: byStatus, flagCounts: byFlag, viewpoint }
}

/** Reads the codes before and after an item in the list that the filters give. */
export async function readNeighbours(
  reader: Reader,
  standpoint: Standpoint,
  kind: ItemKind,
  filter: ItemFilter,
  code: string,
): Promise<{ previous: string | null; next: string | null }> {
  const rows = await reader.$queryRaw<{ previous: string | null; next: string | null }[]>`
    select "previous", "next" from (
      select s."code", lag(s."code") over w as "previous", lead(s."code") over w as "next"
      from (${computedStateSql(standpoint, kind)}) s ${filterJoins}
      where ${filterSql(filter, standpoint)}
      window w as (order by ${orderSql(filter.sort, kind)})
    ) where "code" = ${code}`
  return rows[0] ?? { previous: null, next: null }
}

/** Counts by status over all that the filters but `status` select. */
export async function countByStatus(reader: Reader, standpoint: Standpoint, kind: ItemKind, filter: ItemFilter): Promise<StatusCounts> {
  const rows = await reader.$queryRaw<{ status: Status; count: bigint }[]>`
    select s."status", count(*) as "count" from (${computedStateSql(standpoint, kind)}) s ${filterJoins}
    where ${filterSql(filter, standpoint, 'status')} group by s."status"`
  return { ...noStatuses(), ...Object.fromEntries(rows.map((row) => [row.status, Number(row.count)])) }
}

/** Every status at zero: a true zero, not an unknown. */
export function noStatuses(): StatusCounts {
  return Object.fromEntries(Object.values(Status).map((status) => [status, 0])) as StatusCounts
}

async function countByFlag(reader: Reader, standpoint: Standpoint, kind: ItemKind, filter: ItemFilter): Promise<Record<Flag, number>> {
  const sums = Prisma.join(flags.map((flag) => Prisma.raw(`coalesce(sum(s."${flag}"), 0) as "${flag}"`)))
  const [row] = await reader.$queryRaw<Record<Flag, bigint>[]>`
    select ${sums} from (${computedStateSql(standpoint, kind)}) s ${filterJoins}
    where ${filterSql(filter, standpoint, 'flag')}`
  return Object.fromEntries(flags.map((flag) => [flag, Number(row?.[flag] ?? 0)])) as Record<Flag, number>
}

function totalOf(counts: StatusCounts, filter: ItemFilter): number {
  const chosen = filter.status === undefined || filter.status.length === 0 ? Object.values(Status) : filter.status
  return chosen.reduce((sum, status) => sum + counts[status], 0)
}
