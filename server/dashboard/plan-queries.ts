import { integer, nullable, record, type Static } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { latestFinanceSum } from '../tracking/finance-queries.ts'

const { status, weight, progress } = itemSummary.properties

/** Plan items of a sub-programme that are alike in all that the rates look at. */
const planGroup = record({
  categoryId: integer(),
  status,
  weight,
  /** Percent; null when it can't be measured. */
  progress,
  count: integer(),
  /** Of all of them together; null when no budget is known. */
  plannedXof: nullable(integer()),
  /** Of all of them together; null when nobody reported any spending. */
  disbursedXof: nullable(integer()),
})
export type PlanGroup = Static<typeof planGroup>

/** Counts the plan items at a viewpoint with their money, superseded and archived ones left out, in one statement. */
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
