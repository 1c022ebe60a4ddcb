import type { Change } from '../contract/changes.ts'
import { ItemKind, type Status } from '../contract/vocabulary.ts'
import { empty, join, sql, type Sql } from '../store/sql.ts'
import { pairsOf } from '../domain/changes.ts'
import { stateSql, type SettledViewpoint } from './state-queries.ts'

/** Two viewpoints, the earlier first. */
export interface Span {
  before: SettledViewpoint
  after: SettledViewpoint
}

/** The item has left the base of the rates since: superseded, archived, or of another nature now. */
export const left = 'left'
/** The item is not known at the later viewpoint: its `knownAt` is before the item was recorded. */
export const unknown = 'unknown'

/**
 * The SQL of how each item of a kind changed between two viewpoints, as a table expression: `id`, `before`
 * (its status; null when it was not in the base), `after` (its status, `left` or `unknown`) and `isNew`
 * (adopted after the earlier day). Items that were never in the base are left out. Reads each state once, by
 * a union: a join would scan the whole second state for each item of the first.
 */
export function changesSql({ before, after }: Span, kind: ItemKind | undefined): Sql {
  return sql`
    select e."id", max(e."before") as "before", coalesce(max(e."after"), ${unknown}) as "after", max(e."isNew") as "isNew" from (
      select s."id", case when ${countedSql(kind)} then s."status" end as "before", null as "after", 0 as "isNew"
      from (${stateSql(before, kind)}) s
      union all
      select s."id", null, case when ${countedSql(kind)} then s."status" else ${left} end, case when s."adoptedOn" > ${before.asOf} then 1 else 0 end
      from (${stateSql(after, kind)}) s
    ) e group by e."id" having max(e."before") is not null or max(e."after") <> ${left}`
}

/** The condition that a row `x` of `changesSql` is a change of this sort. */
export function isChangeSql(change: Change): Sql {
  if (change === 'left') return sql`x."before" is not null and x."after" = ${left}`
  if (change === 'adopted') return sql`x."before" is null and x."isNew" = 1`
  if (change === 'restored') return sql`x."before" is null and x."isNew" = 0`
  const pairs = pairsOf(change).map(([from, to]) => sql`(${from}, ${to})`)
  return sql`(x."before", x."after") in (values ${join(pairs)})`
}

/**
 * The condition on the state `s` that the item changed in this way; without `change`, that it is still in the
 * base.
 */
export function becameSql(
  span: Span,
  kind: ItemKind | undefined,
  { from = [], change }: { from?: readonly Status[]; change?: Change },
): Sql {
  const conditions = [
    ...(from.length === 0 ? [] : [sql`x."before" in (${join([...from])})`]),
    change === undefined ? sql`x."after" not in (${left}, ${unknown})` : isChangeSql(change),
  ]
  return sql`s."id" in (select x."id" from (${changesSql(span, kind)}) x where ${join(conditions, ' and ')})`
}

/**
 * The condition of being in the base of the rates. Permanent recommendations are rated apart; indicators have
 * no nature.
 */
function countedSql(kind: ItemKind | undefined): Sql {
  const isOfNature = kind === ItemKind.indicator ? empty : sql`and s."nature" = 'one_off'`
  return sql`not s."isArchived" and s."supersession" is null ${isOfNature}`
}
