import type { ReportQuery } from '../contract/reports.ts'
import { integer, record, type Static } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { type ItemKind, type Provenance, Status } from '../contract/vocabulary.ts'
import { sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { filterSql } from '../tracking/filter-queries.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { referenceJoins } from '../tracking/reference-queries.ts'

/**
 * SQL condition for a report's items: those that match its query, without superseded ones; recommendations and
 * plan items unless the query names a kind.
 */
export function selectedSql(query: ReportQuery, viewpoint: SettledViewpoint): Sql {
  const kinds =
    query.kind === undefined ? sql`s."kind" <> 'indicator'` : sql`s."kind" = ${query.kind}`
  return sql`${filterSql({ ...query, superseded: false }, viewpoint, query.kind)} and ${kinds}`
}

/** Counts over a selection, mostly of its open items. */
const tally = record({
  /** The whole selection, closed items included. */
  total: integer(),
  open: integer(),
  overdue: integer(),
  dueSoon: integer(),
  stale: integer(),
  /** Open one-off items without a deadline. */
  undated: integer(),
  /** Open items without a lead. */
  leaderless: integer(),
  /** One-off items with a deadline that are not obsolete: the denominator of the overdue rate. */
  dated: integer(),
})
export type Tally = Static<typeof tally>

/** Counts a selection in one statement. */
export async function readTally(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ItemKind | undefined,
  condition: Sql,
): Promise<Tally> {
  const isOpen = sql`s."status" in ('not_started', 'in_progress')`
  const count = (isCounted: Sql) => sql`coalesce(sum(case when ${isCounted} then 1 else 0 end), 0)`
  const [counted] = await rowsOf(reader, tally)`
    select count(*) as "total", ${count(isOpen)} as "open", ${count(sql`s."overdue"`)} as "overdue",
      ${count(sql`s."due_soon"`)} as "dueSoon", ${count(sql`s."stale"`)} as "stale",
      ${count(sql`${isOpen} and s."nature" = 'one_off' and s."deadline" is null`)} as "undated",
      ${count(sql`${isOpen} and s."leadId" is null`)} as "leaderless",
      ${count(sql`s."nature" = 'one_off' and s."deadline" is not null and s."status" <> ${Status.obsolete}`)} as "dated"
    from (${computedStateSql(viewpoint, kind)}) s ${referenceJoins} where ${condition}`
  if (counted === undefined) throw new Error('A count gives a row, also of nothing.')
  return counted
}

/** Counts a selection by provenance. */
export async function readProvenances(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ItemKind | undefined,
  condition: Sql,
): Promise<{ provenance: Provenance; count: number }[]> {
  return rowsOf(reader, provenanceRow)`
    select s."provenance", count(*) as "count" from (${computedStateSql(viewpoint, kind)}) s ${referenceJoins}
    where ${condition} group by s."provenance"`
}

const provenanceRow = record({ provenance: itemSummary.properties.provenance, count: integer() })
