import type { ItemListQuery, ItemListReply, StatusCounts } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { type Flag, flags, type ItemKind, Status } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { filterJoins, filterSql, orderSql, type SettledFilter } from './filter-queries.ts'
import { computedStateSql, type Standpoint } from './state-queries.ts'
import { readSummaries } from './summary-queries.ts'

/** Reads a page of a list with the counts beside it: two statements, whatever the size. */
export async function readItemList(
  reader: Reader,
  viewpoint: ViewpointReply,
  kind: ItemKind,
  query: ItemListQuery & SettledFilter,
): Promise<ItemListReply> {
  const { page = 1, pageSize = 25, ...filter } = query
  const [items, groups] = await Promise.all([
    readSummaries(reader, viewpoint, kind, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
    countGroups(reader, viewpoint, kind, filter),
  ])
  const isOfStatus = ({ status }: CountGroup) => filter.status === undefined || filter.status.length === 0 || filter.status.includes(status)
  const isFlagged = (group: CountGroup) => (filter.flag ?? []).every((flag) => group.flags.includes(flag))
  const count = (isCounted: (group: CountGroup) => boolean) => groups.filter(isCounted).reduce((sum, group) => sum + group.count, 0)
  return {
    items,
    total: count((group) => isOfStatus(group) && isFlagged(group)),
    page,
    pageSize,
    statusCounts: byCode(Object.values(Status), (status) => count((group) => group.status === status && isFlagged(group))),
    flagCounts: byCode(flags, (flag) => count((group) => group.flags.includes(flag) && isOfStatus(group))),
    viewpoint,
  }
}

/** Reads the codes before and after an item in the list that the filters give. */
export async function readNeighbours(
  reader: Reader,
  standpoint: Standpoint,
  kind: ItemKind,
  filter: SettledFilter,
  code: string,
): Promise<{ previous: string | null; next: string | null }> {
  const rows = await reader.$queryRaw<{ previous: string | null; next: string | null }[]>`
    select "previous", "next" from (
      select s."code", lag(s."code") over w as "previous", lead(s."code") over w as "next"
      from (${computedStateSql(standpoint, kind)}) s ${filterJoins}
      where ${filterSql(filter, standpoint, kind)}
      window w as (order by ${orderSql(filter.sort, kind)})
    ) where "code" = ${code}`
  return rows[0] ?? { previous: null, next: null }
}

/** Every status at zero: a true zero, not an unknown. */
export function noStatuses(): StatusCounts {
  return byCode(Object.values(Status), () => 0)
}

/** Items of a status with the same flags. */
interface CountGroup {
  status: Status
  flags: readonly Flag[]
  count: number
}

/** Counts over all that the filters but `status` and `flag` select, so that each can be counted without itself. */
async function countGroups(reader: Reader, standpoint: Standpoint, kind: ItemKind, filter: SettledFilter): Promise<CountGroup[]> {
  const { status: _, flag: __, ...others } = filter
  const columns = Prisma.raw(flags.map((flag) => `s."${flag}"`).join(', '))
  const rows = await reader.$queryRaw<(Record<Flag, number | bigint | boolean> & { status: Status; count: number | bigint })[]>`
    select s."status", ${columns}, count(*) as "count" from (${computedStateSql(standpoint, kind)}) s ${filterJoins}
    where ${filterSql(others, standpoint, kind)} group by s."status", ${columns}`
  return rows.map((row) => ({ status: row.status, flags: flags.filter((flag) => Boolean(row[flag])), count: Number(row.count) }))
}

function byCode<Code extends string>(codes: readonly Code[], valueOf: (code: Code) => number): Record<Code, number> {
  return Object.fromEntries(codes.map((code) => [code, valueOf(code)])) as Record<Code, number>
}
