import type { MonthlyData } from '../contract/dashboard.ts'
import { type ExecutionStatus, ItemKind, Status } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { addMonths, monthEnds } from '../domain/days.ts'
import { noStatuses } from '../tracking/list-queries.ts'
import { countsSql, itemsAtSql, type Standpoint, supersedesSql } from '../tracking/state-queries.ts'

/** What an item was and became; `superseded` is out of the count. */
interface Move {
  month: string
  previous: ExecutionStatus | null
  status: ExecutionStatus | 'superseded'
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
  if (move.status !== 'superseded') counts[move.status] += Number(move.count)
}

/**
 * Facts are read in the order of their index (item, then time), which spares the window the sorting of a million rows; what
 * is adopted or superseded is counted beside.
 */
async function readMoves(reader: Reader, standpoint: Standpoint): Promise<Move[]> {
  const fact = Prisma.sql`f`
  return reader.$queryRaw<Move[]>`
    with item as materialized (
      select s."id", s."adoptedOn", ${leftOnSql(standpoint)} as "leftOn"
      from (${itemsAtSql(standpoint, ItemKind.recommendation)}) s where not s."isArchived"
    ), move as (
      select substr(case when f."effectiveOn" < i."adoptedOn" then i."adoptedOn" else f."effectiveOn" end, 1, 7) as "month",
        lag(f."status", 1, ${Status.not_started}) over (partition by f."itemId" order by f."effectiveOn", f."recordedAt", f."id") as "previous", f."status"
      from "StatusFact" f cross join item i
      where i."id" = f."itemId" and (i."leftOn" is null or f."effectiveOn" < i."leftOn") and ${countsSql(standpoint, fact)}
    )
    select "month", "previous", "status", count(*) as "count" from move where "previous" <> "status" group by "month", "previous", "status"
    union all
    select substr("adoptedOn", 1, 7), null, ${Status.not_started}, count(*) from item group by substr("adoptedOn", 1, 7)
    union all
    select substr(i."leftOn", 1, 7), coalesce((
        select f."status" from "StatusFact" f where f."itemId" = i."id" and f."effectiveOn" < i."leftOn" and ${countsSql(standpoint, fact)}
        order by f."effectiveOn" desc, f."recordedAt" desc, f."id" desc limit 1
      ), ${Status.not_started}), 'superseded', 1 from item i where i."leftOn" is not null
    order by "month"`
}

/** The day from which others have taken an item's place, as known; null while none has. */
function leftOnSql(standpoint: Standpoint): Prisma.Sql {
  return Prisma.sql`(select case when min(l."effectiveOn") < s."adoptedOn" then s."adoptedOn" else min(l."effectiveOn") end
    from "ItemLink" l where ${supersedesSql(standpoint, Prisma.sql`s."id"`)})`
}
