import { integer, nullable, record } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import type { Sql } from '../store/sql.ts'
import { grouped } from '../store/grouped.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import type { PlanItem, PlanLine } from './plan-items.ts'
import { referenceJoins } from '../tracking/reference-queries.ts'

/** Reads the plan items that match a condition with their finance lines at a viewpoint, in two statements. */
export async function readPlanItems(
  reader: Reader,
  viewpoint: SettledViewpoint,
  condition: Sql,
): Promise<PlanItem[]> {
  const [rows, linesOf] = await Promise.all([
    rowsOf(reader, itemRow)`
      select s."id", s."categoryId", coalesce(c."parentId", c."id") as "topCategoryId", s."status", s."weight", s."progress", s."provenance"
      from (${computedStateSql(viewpoint, ItemKind.plan_item)}) s ${referenceJoins} where ${condition} order by s."code"`,
    readLines(reader, viewpoint),
  ])
  return rows.map(({ id, ...item }) => ({ ...item, lines: linesOf(id) }))
}

/** The latest finance line of each item, year and funder at a viewpoint. */
async function readLines(
  reader: Reader,
  { asOf, knownAt }: SettledViewpoint,
): Promise<(itemId: number) => PlanLine[]> {
  const rows = await rowsOf(reader, lineRow)`
    select "itemId", "year", "funderId", "plannedXof", "committedXof", "disbursedXof" from (
      select q.*, row_number() over (partition by q."itemId", q."year", q."funderId"
        order by q."effectiveOn" desc, q."recordedAt" desc, q."id" desc) as "rank"
      from "FinanceLine" q where q."effectiveOn" <= ${asOf} and q."recordedAt" <= ${knownAt}
    ) x where x."rank" = 1`
  return grouped(rows, ({ itemId }) => itemId)
}

const { status, weight, progress, provenance } = itemSummary.properties
const itemRow = record({
  id: integer(),
  categoryId: integer(),
  topCategoryId: integer(),
  status,
  weight,
  progress,
  provenance,
})
const lineRow = record({
  itemId: integer(),
  year: integer(),
  funderId: nullable(integer()),
  plannedXof: nullable(integer()),
  committedXof: nullable(integer()),
  disbursedXof: nullable(integer()),
})
