import { ItemKind } from '../contract/vocabulary.ts'
import type { Sql } from '../store/sql.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import type { PlanItem, PlanLine } from './plan-items.ts'
import { referenceJoins } from '../tracking/reference-queries.ts'

/** Reads the plan items that a condition selects, with their money at a viewpoint: two statements. */
export async function readPlanItems(
  reader: Reader,
  viewpoint: SettledViewpoint,
  condition: Sql,
): Promise<PlanItem[]> {
  const [rows, linesOf] = await Promise.all([
    reader.$queryRaw<ItemRow[]>`
      select s."id", s."categoryId", coalesce(c."parentId", c."id") as "topCategoryId", s."status", s."weight", s."progress", s."provenance"
      from (${computedStateSql(viewpoint, ItemKind.plan_item)}) s ${referenceJoins} where ${condition} order by s."code"`,
    readLines(reader, viewpoint),
  ])
  return rows.map(({ id, categoryId, topCategoryId, weight, ...row }) => ({
    ...row,
    categoryId: Number(categoryId),
    topCategoryId: Number(topCategoryId),
    weight: Number(weight),
    lines: linesOf.get(Number(id)) ?? [],
  }))
}

/** The newest line of each item, year and funder at a viewpoint. */
async function readLines(
  reader: Reader,
  { asOf, knownAt }: SettledViewpoint,
): Promise<Map<number, PlanLine[]>> {
  const rows = await reader.$queryRaw<LineRow[]>`
    select "itemId", "year", "funderId", "plannedXof", "committedXof", "disbursedXof" from (
      select q.*, row_number() over (partition by q."itemId", q."year", q."funderId"
        order by q."effectiveOn" desc, q."recordedAt" desc, q."id" desc) as "rank"
      from "FinanceLine" q where q."effectiveOn" <= ${asOf} and q."recordedAt" <= ${knownAt}
    ) x where x."rank" = 1`
  const found = new Map<number, PlanLine[]>()
  for (const { itemId, ...row } of rows) {
    const line = {
      year: Number(row.year),
      funderId: whole(row.funderId),
      plannedXof: whole(row.plannedXof),
      committedXof: whole(row.committedXof),
      disbursedXof: whole(row.disbursedXof),
    }
    const lines = found.get(Number(itemId))
    if (lines === undefined) found.set(Number(itemId), [line])
    else lines.push(line)
  }
  return found
}

type Whole = number | bigint

type ItemRow = Pick<PlanItem, 'status' | 'progress' | 'provenance'> &
  Record<'id' | 'categoryId' | 'topCategoryId' | 'weight', Whole>

type LineRow = Record<'itemId' | 'year', Whole> &
  Record<'funderId' | 'plannedXof' | 'committedXof' | 'disbursedXof', Whole | null>

function whole(value: Whole | null): number | null {
  return value === null ? null : Number(value)
}
