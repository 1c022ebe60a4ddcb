import { integer, nullable, record, type Static } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { latestFinanceSum } from '../tracking/finance-queries.ts'

const { status, weight, progress } = itemSummary.properties

/** Plan items of a sub-programme that are equal in everything that the rates use, counted together. */
const planGroup = record({
  categoryId: integer(),
  status,
  weight,
  /** Completion rate in percent; null when it cannot be measured. */
  progress,
  count: integer(),
  /** Sum over the group; null when no budget is known. */
  plannedXof: nullable(integer()),
  /** Sum over the group; null when no spending was reported. */
  disbursedXof: nullable(integer()),
})
export type PlanGroup = Static<typeof planGroup>

/** Counts the plan items at a viewpoint with their amounts, without superseded and archived ones, in one statement. */
export async function readPlanGroups(
  reader: Reader,
  viewpoint: SettledViewpoint,
): Promise<PlanGroup[]> {
  return rowsOf(reader, planGroup)`
    with t as materialized (
      select s."categoryId", s."status", s."weight", s."progress",
        ${latestFinanceSum(viewpoint, 'plannedXof')} as "plannedXof", ${latestFinanceSum(viewpoint, 'disbursedXof')} as "disbursedXof"
      from (${computedStateSql(viewpoint, ItemKind.plan_item)}) s where not s."isArchived" and s."supersession" is null
    )
    select t."categoryId", t."status", t."weight", t."progress", count(*) as "count",
      sum(t."plannedXof") as "plannedXof", sum(t."disbursedXof") as "disbursedXof"
    from t
    group by t."categoryId", t."status", t."weight", t."progress", t."plannedXof" is null, t."disbursedXof" is null`
}
