import { boolean, day, integer, record, type Static, string } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'

const { code, title, status } = itemSummary.properties

/** An indicator's assessment at a viewpoint. */
const indicatorState = record({
  code,
  title,
  titleEn: string(),
  /** Id of its domain. */
  topCategoryId: integer(),
  status,
  /** True when its assessment comes from a round that nobody has validated. */
  isProvisional: boolean(),
})
export type IndicatorState = Static<typeof indicatorState>

/** Reads the assessment of each indicator at a viewpoint, by domain, in one statement. */
export async function readIndicatorStates(
  reader: Reader,
  viewpoint: SettledViewpoint,
): Promise<IndicatorState[]> {
  return rowsOf(reader, indicatorState)`
    select s."code", s."title", g."titleEn", coalesce(c."parentId", c."id") as "topCategoryId", s."status",
      coalesce(o."isProvisional", ${false}) as "isProvisional"
    from (${computedStateSql(viewpoint, ItemKind.indicator)}) s
    join "Category" c on c."id" = s."categoryId" join "Indicator" g on g."itemId" = s."id"
    left join "Round" o on o."id" = s."roundId"
    where not s."isArchived" order by c."position", s."code"`
}

/** The day of the first round of assessment finished before a viewpoint's day; undefined when there is none. */
export async function readBaselineDay(
  reader: Reader,
  { asOf, knownAt }: SettledViewpoint,
): Promise<string | undefined> {
  const [round] = await rowsOf(reader, record({ heldOn: day }))`
    select "heldOn" from "Round" where "heldOn" < ${asOf} and "recordedAt" <= ${knownAt} order by "heldOn" limit 1`
  return round?.heldOn
}
