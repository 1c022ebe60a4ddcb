import type { MonthlyData } from '../contract/dashboard.ts'
import { record, string } from '../contract/schema.ts'
import { ItemKind, type Status } from '../contract/vocabulary.ts'
import { sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { addMonths, monthEnds } from '../domain/days.ts'
import type { TalliedMove } from '../store/sqlite/aggregates.ts'
import { noStatuses } from '../domain/figures/counts.ts'
import {
  countsSql,
  itemsAtSql,
  type SettledViewpoint,
  supersedesSql,
} from '../tracking/state-queries.ts'

/**
 * Reads how many recommendations had each status at the end of each month, over ten years at most, as known at
 * the viewpoint, in one statement. The database returns the number of changes from one status to another per
 * month; adding them up gives the counts (`domain/months.ts`).
 */
export async function readMonths(
  reader: Reader,
  viewpoint: SettledViewpoint,
): Promise<MonthlyData['months']> {
  const moves = await readMoves(reader, viewpoint)
  const first = moves[0]?.[0]
  if (first === undefined) return []
  const tenYearsAgo = addMonths(viewpoint.asOf, -120)
  const start = `${first}-01` > tenYearsAgo ? `${first}-01` : tenYearsAgo
  const counts = noStatuses()
  let next = 0
  return monthEnds(start, viewpoint.asOf).map((asOf) => {
    for (; next < moves.length && (moves[next]?.[0] ?? '') <= asOf.slice(0, 7); next += 1)
      apply(counts, moves[next])
    return { asOf, counts: { ...counts } }
  })
}

function apply(counts: Record<Status, number>, move: TalliedMove | undefined): void {
  if (move === undefined) return
  const [, previous, status, count] = move
  if (previous !== null) counts[previous] -= count
  if (status !== 'superseded') counts[status] += count
}

/**
 * The subquery reads the facts in the order of CountedFact's key, which needs no sort; an `order by` within
 * `string_agg` would sort each item's facts again.
 */
async function readMoves(reader: Reader, viewpoint: SettledViewpoint): Promise<TalliedMove[]> {
  const [{ moves } = { moves: '[]' }] = await rowsOf(reader, record({ moves: string() }))`
    with item as materialized (
      select s."id", s."adoptedOn", ${leftOnSql(viewpoint)} as "leftOn"
      from (${itemsAtSql(viewpoint, ItemKind.recommendation)}) s where not s."isArchived"
    )
    select status_moves(i."adoptedOn" || '|' || coalesce(i."leftOn", '') || '|' || coalesce((
        select string_agg(c."step", ',') from (
          select substr(f."effectiveOn", 1, 7) || ' ' || f."status" as "step" from "CountedFact" f
          where f."itemId" = i."id" and (i."leftOn" is null or f."effectiveOn" < i."leftOn") and ${countsSql(viewpoint, sql`f`)}
          order by f."effectiveOn", f."recordedAt", f."factId") c
      ), '')) as "moves"
    from item i`
  return JSON.parse(moves) as TalliedMove[]
}

/** SQL for the day since which an item is superseded, as known at the viewpoint; null when it is not. */
function leftOnSql(viewpoint: SettledViewpoint): Sql {
  return sql`(select min(l."effectiveOn") from "ItemLink" l where ${supersedesSql(viewpoint, sql`s."id"`)})`
}
