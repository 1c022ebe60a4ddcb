import { boolean, integer, record, string } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { ItemKind, type Status } from '../contract/vocabulary.ts'
import type { Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { readBaselineDay } from '../dashboard/indicator-queries.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { reportWords } from '../words/reports.ts'
import { categoryLabel } from './fields.ts'
import { buildIndicatorProfile } from './indicator-profile.ts'
import { selectedSql } from './selection-queries.ts'
import { report } from './report.ts'
import { readTrees, referenceJoins } from '../tracking/reference-queries.ts'

export const indicatorProfile = report({
  name: 'indicator-profile',
  fileName: (_, language) => reportWords[language]['indicator-profile'].file,
  read: async (reader, request) => {
    const { viewpoint } = request
    const condition = selectedSql({ ...request.query, kind: ItemKind.indicator }, viewpoint)
    const [rows, baseline, trees] = await Promise.all([
      readIndicators(reader, viewpoint, condition),
      readBaseline(reader, viewpoint),
      readTrees(reader),
    ])
    const nameOf = new Map(trees.map((category) => [category.id, categoryLabel(category, request)]))
    return rows.map(({ topCategoryId, ...row }) => ({
      ...row,
      domain: nameOf.get(topCategoryId) ?? '',
      baseline: baseline?.get(row.code) ?? null,
    }))
  },
  build: buildIndicatorProfile,
})

const { code, title, status, provenance } = itemSummary.properties
const indicatorRow = record({
  code,
  title,
  titleEn: string(),
  status,
  provenance,
  topCategoryId: integer(),
  isProvisional: boolean(),
})

function readIndicators(reader: Reader, viewpoint: SettledViewpoint, condition: Sql) {
  return rowsOf(reader, indicatorRow)`
    select s."code", s."title", g."titleEn", s."status", s."provenance", coalesce(c."parentId", c."id") as "topCategoryId",
      coalesce(o."isProvisional", ${false}) as "isProvisional"
    from (${computedStateSql(viewpoint, ItemKind.indicator)}) s ${referenceJoins}
    join "Indicator" g on g."itemId" = s."id" left join "Round" o on o."id" = s."roundId"
    where ${condition} order by coalesce(p."position", c."position"), c."position", s."code"`
}

/**
 * The status of each indicator at the first round, as known at the viewpoint; undefined when there is no earlier
 * round.
 */
async function readBaseline(
  reader: Reader,
  viewpoint: SettledViewpoint,
): Promise<Map<string, Status> | undefined> {
  const asOf = await readBaselineDay(reader, viewpoint)
  if (asOf === undefined) return undefined
  const rows = await rowsOf(reader, record({ code, status }))`
    select s."code", s."status" from (${computedStateSql({ ...viewpoint, asOf }, ItemKind.indicator)}) s`
  return new Map(rows.map(({ code, status }) => [code, status]))
}
