import { ItemKind, type Status } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'

/** An indicator's assessment at a viewpoint. */
export interface IndicatorState {
  code: string
  title: string
  titleEn: string
  /** Of its domain. */
  topCategoryId: number
  status: Status
  /** Its assessment comes from a round that nobody has validated. */
  isProvisional: boolean
}

/** Reads the assessment of each indicator at a viewpoint, in the order of the domains, in one statement. */
export async function readIndicatorStates(
  reader: Reader,
  viewpoint: SettledViewpoint,
): Promise<IndicatorState[]> {
  const rows = await reader.$queryRaw<
    (Omit<IndicatorState, 'topCategoryId' | 'isProvisional'> & {
      topCategoryId: number | bigint
      isProvisional: number | bigint | boolean
    })[]
  >`
    select s."code", s."title", g."titleEn", coalesce(c."parentId", c."id") as "topCategoryId", s."status",
      coalesce(o."isProvisional", ${false}) as "isProvisional"
    from (${computedStateSql(viewpoint, ItemKind.indicator)}) s
    join "Category" c on c."id" = s."categoryId" join "Indicator" g on g."itemId" = s."id"
    left join "Round" o on o."id" = s."roundId"
    where not s."isArchived" order by c."position", s."code"`
  return rows.map((row) => ({
    ...row,
    topCategoryId: Number(row.topCategoryId),
    isProvisional: Boolean(row.isProvisional),
  }))
}

/** The day of the first round of assessment that was over before a viewpoint's day; undefined when there is none. */
export async function readBaselineDay(
  reader: Reader,
  { asOf, knownAt }: SettledViewpoint,
): Promise<string | undefined> {
  const [round] = await reader.$queryRaw<{ heldOn: string }[]>`
    select "heldOn" from "Round" where "heldOn" < ${asOf} and "recordedAt" <= ${knownAt} order by "heldOn" limit 1`
  return round?.heldOn
}
