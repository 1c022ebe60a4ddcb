import type { ItemSummary } from '../contract/tracking.ts'
import { type Flag, flags, type ItemKind, type Viewpoint } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { filterJoins } from './filter-queries.ts'
import { computedStateSql, type Standpoint } from './state-queries.ts'

/** Reads some items, in the order given, with all that a row shows. Not asked for a kind, the database finds them by their numbers. */
export async function readSummariesOf(reader: Reader, standpoint: Standpoint, ids: readonly number[]): Promise<ItemSummary[]> {
  if (ids.length === 0) return []
  const rows = await reader.$queryRaw<SummaryRow[]>`${summarySql(standpoint, undefined, Prisma.sql`s."id" in (${Prisma.join([...ids])})`)}`
  const byId = new Map(rows.map((row) => [Number(row.id), row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(summaryOf)
}

/** Reads the items that a condition on the state `s` selects, of one kind or of all, ordered by code. */
export async function readSummariesWhere(
  reader: Reader,
  standpoint: Standpoint,
  kind: ItemKind | undefined,
  condition: Prisma.Sql,
  order: Prisma.Sql = Prisma.sql`s."code"`,
  limit = 1000,
): Promise<ItemSummary[]> {
  const rows = await reader.$queryRaw<SummaryRow[]>`
    ${summarySql(standpoint, kind, condition)} order by ${order} limit ${limit}`
  return rows.map(summaryOf)
}

function summarySql(standpoint: Standpoint, kind: ItemKind | undefined, condition: Prisma.Sql): Prisma.Sql {
  const { asOf, knownAt } = standpoint
  return Prisma.sql`
    select s.*, c."code" as "categoryCode", c."labelFr" as "categoryFr", c."labelEn" as "categoryEn",
      coalesce(p."code", c."code") as "topCode", coalesce(p."labelFr", c."labelFr") as "topFr", coalesce(p."labelEn", c."labelEn") as "topEn",
      l."code" as "leadCode", n."acronym" as "leadAcronym", n."name" as "leadName",
      m."code" as "meetingCode", m."kind" as "meetingKind", m."number" as "meetingNumber", m."title" as "meetingTitle", m."heldOn",
      g."titleEn", a."startYear", a."endYear",
      ${latestFinanceSum(standpoint, 'plannedXof')} as "plannedXof", ${latestFinanceSum(standpoint, 'disbursedXof')} as "disbursedXof",
      (select count(*) from "StatusFact" pf where pf."itemId" = s."id" and pf."recordedAt" <= ${knownAt} and pf."effectiveOn" <= ${asOf}
        and not exists (select 1 from "Review" pr where pr."factId" = pf."id" and pr."reviewedAt" <= ${knownAt})) as "pendingCount"
    from (${computedStateSql(standpoint, kind)}) s
    ${filterJoins}
    left join "InstitutionName" n on n."id" = ${institutionNameId(standpoint, Prisma.sql`s."leadId"`)}
    left join "Indicator" g on g."itemId" = s."id"
    left join "PlanItem" a on a."itemId" = s."id"
    where ${condition}`
}

/** The name that an institution bore at a viewpoint; its oldest known where none is known yet. */
export function institutionNameId({ asOf, knownAt }: Viewpoint, institutionId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select z."id" from "InstitutionName" z where z."institutionId" = ${institutionId}
    order by (z."since" <= ${asOf} and z."recordedAt" <= ${knownAt}) desc,
      case when z."since" <= ${asOf} then z."since" end desc, z."since", z."recordedAt" desc, z."id" desc limit 1)`
}

/** The sum over years and funders of the newest line of each at a viewpoint; null when no line says the amount. */
export function latestFinanceSum({ asOf, knownAt }: Viewpoint, column: 'plannedXof' | 'disbursedXof'): Prisma.Sql {
  return Prisma.sql`(select sum(q.${Prisma.raw(`"${column}"`)}) from "FinanceLine" q
    where q."itemId" = s."id" and q."effectiveOn" <= ${asOf} and q."recordedAt" <= ${knownAt}
      and not exists (select 1 from "FinanceLine" w where w."itemId" = q."itemId" and w."year" = q."year"
        and w."funderId" is q."funderId" and w."effectiveOn" <= ${asOf} and w."recordedAt" <= ${knownAt}
        and (w."effectiveOn", w."recordedAt", w."id") > (q."effectiveOn", q."recordedAt", q."id")))`
}

type Whole = number | bigint
type Truth = Whole | boolean

export type SummaryRow = Pick<
  ItemSummary,
  | 'kind'
  | 'code'
  | 'title'
  | 'titleEn'
  | 'adoptedOn'
  | 'deadline'
  | 'nature'
  | 'status'
  | 'statusSince'
  | 'statusKnownSince'
  | 'outlook'
  | 'supersession'
  | 'provenance'
> &
  Record<Flag | 'isArchived', Truth> & {
    id: Whole
    factId: Whole | null
    version: Whole
    weight: Whole
    progress: number | null
    categoryCode: string
    categoryFr: string
    categoryEn: string
    topCode: string
    topFr: string
    topEn: string
    leadCode: string | null
    leadAcronym: string | null
    leadName: string | null
    meetingCode: string | null
    meetingKind: NonNullable<ItemSummary['meeting']>['kind']
    meetingNumber: Whole | null
    meetingTitle: string
    heldOn: string | null
    startYear: Whole | null
    endYear: Whole | null
    plannedXof: Whole | null
    disbursedXof: Whole | null
    pendingCount: Whole
  }

/** Turns a row of SQL into the contract's shape: SQLite gives whole numbers as bigint and truths as 0 and 1. */
export function summaryOf(row: SummaryRow): ItemSummary {
  return {
    kind: row.kind,
    code: row.code,
    title: row.title,
    titleEn: row.titleEn,
    category: { code: row.categoryCode, labelFr: row.categoryFr, labelEn: row.categoryEn },
    topCategory: { code: row.topCode, labelFr: row.topFr, labelEn: row.topEn },
    lead: row.leadCode === null ? null : { code: row.leadCode, acronym: row.leadAcronym, name: row.leadName ?? row.leadCode },
    meeting:
      row.meetingCode === null
        ? null
        : { code: row.meetingCode, kind: row.meetingKind, number: whole(row.meetingNumber), title: row.meetingTitle, heldOn: row.heldOn },
    adoptedOn: row.adoptedOn,
    deadline: row.deadline,
    nature: row.nature,
    weight: Number(row.weight),
    status: row.status,
    progress: row.progress,
    statusSince: row.statusSince,
    statusKnownSince: row.statusKnownSince,
    outlook: row.outlook,
    flags: flags.filter((flag) => Boolean(row[flag])),
    supersession: row.supersession,
    isArchived: Boolean(row.isArchived),
    provenance: row.provenance,
    pendingCount: Number(row.pendingCount),
    startYear: whole(row.startYear),
    endYear: whole(row.endYear),
    plannedXof: whole(row.plannedXof),
    disbursedXof: whole(row.disbursedXof),
  }
}

function whole(value: Whole | null): number | null {
  return value === null ? null : Number(value)
}
