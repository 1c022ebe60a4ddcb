import {
  boolean,
  integer,
  nullable,
  record,
  type Static,
  string,
  type TObject,
} from '../contract/schema.ts'
import { type ItemSummary, itemSummary, type ReportedItem } from '../contract/tracking.ts'
import { meetingRef } from '../contract/viewpoint.ts'
import { flags, ItemKind } from '../contract/vocabulary.ts'
import { among, empty, join, raw, sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from './state-queries.ts'
import { institutionNameId, referenceJoins } from './reference-queries.ts'
import { latestFinanceSum } from './finance-queries.ts'

/** Reads the items of these ids, in the order given, with everything that a list row shows. */
export async function readSummariesOf(
  reader: Reader,
  viewpoint: SettledViewpoint,
  ids: readonly number[],
  kind?: ItemKind,
): Promise<ItemSummary[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf(
    reader,
    summaryRow,
  )`${summarySql(viewpoint, { shown: kind }, sql`s."id" in (${among(ids)})`)}`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(summaryOf)
}

/**
 * Reads the items that a condition on the state `s` selects, of one kind or of all, by default ordered by
 * code and without a limit.
 */
export async function readSummariesWhere(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ItemKind | undefined,
  condition: Sql,
  order: Sql = sql`s."code"`,
  limit?: number,
): Promise<ItemSummary[]> {
  const rows = await rowsOf(reader, summaryRow)`
    ${summarySql(viewpoint, { kind, shown: kind }, condition)} order by ${order}
    ${limit === undefined ? empty : sql`limit ${limit}`}`
  return rows.map(summaryOf)
}

/**
 * @param kinds `kind` filters the rows (not needed when the condition selects by id); `shown` decides which
 * columns are read.
 */
function summarySql(
  viewpoint: SettledViewpoint,
  { kind, shown }: { kind?: ItemKind | undefined; shown: ItemKind | undefined },
  condition: Sql,
): Sql {
  const { asOf, knownAt } = viewpoint
  return sql`
    select ${ownColumns(viewpoint, shown)}, c."code" as "categoryCode", c."labelFr" as "categoryFr", c."labelEn" as "categoryEn",
      coalesce(p."code", c."code") as "topCode", coalesce(p."labelFr", c."labelFr") as "topFr", coalesce(p."labelEn", c."labelEn") as "topEn",
      l."code" as "leadCode", n."acronym" as "leadAcronym", n."name" as "leadName",
      m."code" as "meetingCode", m."kind" as "meetingKind", m."number" as "meetingNumber", m."title" as "meetingTitle", m."heldOn",
      (select count(*) from "StatusFact" pf where pf."itemId" = s."id" and pf."recordedAt" <= ${knownAt} and pf."effectiveOn" <= ${asOf}
        and not exists (select 1 from "Review" pr where pr."factId" = pf."id" and pr."reviewedAt" <= ${knownAt})) as "pendingCount"
    from (${computedStateSql(viewpoint, kind)}) s
    ${referenceJoins}
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`s."leadId"`)}
    ${ownJoins(shown)}
    where ${condition}`
}

/**
 * The columns of the item itself, from its state `s` and `ownJoins`; columns that its kind does not have are
 * not read.
 */
export function ownColumns(viewpoint: SettledViewpoint, kind: ItemKind | undefined): Sql {
  const isPlan = kind === undefined || kind === ItemKind.plan_item
  return sql`
    s."id", s."kind", s."code", s."title", s."adoptedOn", s."deadline", s."nature", s."weight", s."isArchived", s."provenance",
    s."status", s."progress", s."statusSince", s."statusKnownSince", s."outlook", s."supersession",
    ${raw(flags.map((flag) => `s."${flag}"`).join(', '))},
    ${kind === undefined || kind === ItemKind.indicator ? sql`g."titleEn"` : sql`null`} as "titleEn",
    ${isPlan ? sql`a."startYear"` : sql`null`} as "startYear", ${isPlan ? sql`a."endYear"` : sql`null`} as "endYear",
    ${isPlan ? latestFinanceSum(viewpoint, 'plannedXof') : sql`null`} as "plannedXof",
    ${isPlan ? latestFinanceSum(viewpoint, 'disbursedXof') : sql`null`} as "disbursedXof"`
}

/** The joins that `ownColumns` needs for a kind. */
export function ownJoins(kind: ItemKind | undefined): Sql {
  return join(
    [
      kind === undefined || kind === ItemKind.indicator
        ? sql`left join "Indicator" g on g."itemId" = s."id"`
        : empty,
      kind === undefined || kind === ItemKind.plan_item
        ? sql`left join "PlanItem" a on a."itemId" = s."id"`
        : empty,
    ],
    ' ',
  )
}

const item = itemSummary.properties

/** The row of `ownColumns`. */
export const ownRow = {
  id: integer(),
  kind: item.kind,
  code: item.code,
  title: item.title,
  titleEn: item.titleEn,
  adoptedOn: item.adoptedOn,
  deadline: item.deadline,
  nature: item.nature,
  weight: item.weight,
  isArchived: item.isArchived,
  provenance: item.provenance,
  status: item.status,
  progress: item.progress,
  statusSince: item.statusSince,
  statusKnownSince: item.statusKnownSince,
  outlook: item.outlook,
  supersession: item.supersession,
  startYear: item.startYear,
  endYear: item.endYear,
  plannedXof: item.plannedXof,
  disbursedXof: item.disbursedXof,
  overdue: boolean(),
  due_soon: boolean(),
  incomplete: boolean(),
  stale: boolean(),
}

const summaryRow = record({
  ...ownRow,
  categoryCode: string(),
  categoryFr: string(),
  categoryEn: string(),
  topCode: string(),
  topFr: string(),
  topEn: string(),
  leadCode: nullable(string()),
  leadAcronym: nullable(string()),
  leadName: nullable(string()),
  meetingCode: nullable(string()),
  meetingKind: nullable(meetingRef.properties.kind),
  meetingNumber: nullable(integer()),
  meetingTitle: nullable(string()),
  heldOn: nullable(string()),
  pendingCount: item.pendingCount,
})
type SummaryRow = Static<typeof summaryRow>

function summaryOf(row: SummaryRow): ItemSummary {
  return {
    ...reportedOf(row, {
      category: { code: row.categoryCode, labelFr: row.categoryFr, labelEn: row.categoryEn },
      topCategory: { code: row.topCode, labelFr: row.topFr, labelEn: row.topEn },
      lead:
        row.leadCode === null
          ? null
          : { code: row.leadCode, acronym: row.leadAcronym, name: row.leadName ?? row.leadCode },
      meeting:
        row.meetingCode === null || row.meetingKind === null || row.meetingTitle === null
          ? null
          : {
              code: row.meetingCode,
              kind: row.meetingKind,
              number: row.meetingNumber,
              title: row.meetingTitle,
              heldOn: row.heldOn,
            },
    }),
    pendingCount: row.pendingCount,
  }
}

/** Converts a row of `ownColumns` into the contract's shape. */
export function reportedOf(
  row: Static<TObject<typeof ownRow>>,
  {
    category,
    topCategory,
    lead,
    meeting,
  }: Pick<ReportedItem, 'category' | 'topCategory' | 'lead' | 'meeting'>,
): ReportedItem {
  return {
    kind: row.kind,
    code: row.code,
    title: row.title,
    titleEn: row.titleEn,
    category,
    topCategory,
    lead,
    meeting,
    adoptedOn: row.adoptedOn,
    deadline: row.deadline,
    nature: row.nature,
    weight: row.weight,
    status: row.status,
    progress: row.progress,
    statusSince: row.statusSince,
    statusKnownSince: row.statusKnownSince,
    outlook: row.outlook,
    flags: flags.filter((flag) => row[flag]),
    supersession: row.supersession,
    isArchived: row.isArchived,
    provenance: row.provenance,
    startYear: row.startYear,
    endYear: row.endYear,
    plannedXof: row.plannedXof,
    disbursedXof: row.disbursedXof,
  }
}
