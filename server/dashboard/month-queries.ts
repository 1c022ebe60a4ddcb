import type { MonthlyData } from '../contract/dashboard.ts'
import { type ExecutionStatus, ItemKind, Status } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { addMonths, monthEnds } from '../domain/days.ts'
import { noStatuses } from '../tracking/list-queries.ts'
import { countsSql, itemsAtSql, type Standpoint } from '../tracking/state-queries.ts'

/** What an item was and became; `merged` is out of the count. */
interface Move {
  month: string
  previous: ExecutionStatus | null
  status: ExecutionStatus | 'merged'
  count: number | bigint
}

/**
 * Reads the statuses of the recommendations at the end of each month, over ten years at most, as known at the
 * viewpoint, in one statement: the database tells the moves from a status to another month by month, which add up.
 */
export async function readMonths(reader: Reader, standpoint: Standpoint): Promise<MonthlyData['months']> {
  const moves = await readMoves(reader, standpoint)
  const first = moves[0]?.month
  if (first === undefined) return []
  const tenYearsAgo = addMonths(standpoint.asOf, -120)
  const start = `${first}-01` > tenYearsAgo ? `${first}-01` : tenYearsAgo
  const counts = noStatuses()
  let next = 0
  return monthEnds(start, standpoint.asOf).map((asOf) => {
    for (; next < moves.length && (moves[next]?.month ?? '') <= asOf.slice(0, 7); next += 1) apply(counts, moves[next])
    return { asOf, counts: { ...counts } }
  })
}

function apply(counts: Record<Status, number>, move: Move | undefined): void {
  if (move === undefined) return
  if (move.previous !== null) counts[move.previous] -= Number(move.count)
  if (move.status !== 'merged') counts[move.status] += Number(move.count)
}

async function readMoves(reader: Reader, standpoint: Standpoint): Promise<Move[]> {
  const { asOf, knownAt } = standpoint
  return reader.$queryRaw<Move[]>`
    with item as materialized (
      select s."id", s."adoptedOn", (select min(l."effectiveOn") from "ItemLink" l where l."fromId" = s."id" and l."type" = 'merged'
        and l."effectiveOn" <= ${asOf} and l."recordedAt" <= ${knownAt}) as "mergedOn"
      from (${itemsAtSql(standpoint, ItemKind.recommendation)}) s where not s."isArchived"
    ), event as (
      select "id", "adoptedOn" as "day", 0 as "rank", '' as "recordedAt", 0 as "factId", ${Status.not_started} as "status" from item
      union all
      select i."id", case when f."effectiveOn" < i."adoptedOn" then i."adoptedOn" else f."effectiveOn" end, 1, f."recordedAt", f."id", f."status" from item i
      join "StatusFact" f on f."itemId" = i."id"
      where (i."mergedOn" is null or f."effectiveOn" < i."mergedOn") and ${countsSql(standpoint, Prisma.sql`f`)}
      union all
      select "id", "mergedOn", 2, '', 0, 'merged' from item where "mergedOn" is not null
    ), move as (
      select substr("day", 1, 7) as "month", "status",
        lag("status") over (partition by "id" order by "day", "rank", "recordedAt", "factId") as "previous" from event
    )
    select "month", "previous", "status", count(*) as "count" from move
    where "previous" is null or "previous" <> "status"
    group by "month", "previous", "status" order by "month"`
}
