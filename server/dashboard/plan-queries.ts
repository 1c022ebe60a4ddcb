import { ItemKind, type Status } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { latestFinanceSum } from '../tracking/finance-queries.ts'

/** Plan items of a sub-programme that are alike in all that the rates look at. */
export interface PlanGroup {
  categoryId: number
  status: Status
  weight: number
  /** Percent; null when it can't be measured. */
  progress: number | null
  count: number
  /** Of all of them together; null when no budget is known. */
  plannedXof: number | null
  /** Of all of them together; null when nobody reported any spending. */
  disbursedXof: number | null
}

/** Counts the plan items at a viewpoint with their money, superseded and archived ones left out, in one statement. */
export async function readPlanGroups(
  reader: Reader,
  viewpoint: SettledViewpoint,
): Promise<PlanGroup[]> {
  const rows = await reader.$queryRaw<Row[]>`
    with t as materialized (
      select s."categoryId", s."status", s."weight", s."progress",
        ${latestFinanceSum(viewpoint, 'plannedXof')} as "plannedXof", ${latestFinanceSum(viewpoint, 'disbursedXof')} as "disbursedXof"
      from (${computedStateSql(viewpoint, ItemKind.plan_item)}) s where not s."isArchived" and s."supersession" is null
    )
    select t."categoryId", t."status", t."weight", t."progress", t."plannedXof" is not null as "isBudgeted",
      t."disbursedXof" is not null as "isReported", count(*) as "count",
      coalesce(sum(t."plannedXof"), 0) as "plannedXof", coalesce(sum(t."disbursedXof"), 0) as "disbursedXof"
    from t
    group by t."categoryId", t."status", t."weight", t."progress", "isBudgeted", "isReported"`
  return rows.map((row) => ({
    categoryId: Number(row.categoryId),
    status: row.status,
    weight: Number(row.weight),
    progress: row.progress,
    count: Number(row.count),
    plannedXof: Boolean(row.isBudgeted) ? Number(row.plannedXof) : null,
    disbursedXof: Boolean(row.isReported) ? Number(row.disbursedXof) : null,
  }))
}

type Whole = number | bigint

interface Row {
  categoryId: Whole
  status: Status
  weight: Whole
  progress: number | null
  isBudgeted: Whole | boolean
  isReported: Whole | boolean
  count: Whole
  plannedXof: Whole
  disbursedXof: Whole
}
