// What hangs off an item, one statement each, by its key.
import type { ItemSheet } from '../contract/tracking.ts'
import type { Viewpoint } from '../contract/vocabulary.ts'
import { among, raw, sql } from '../store/sql.ts'
import type { Reader } from '../store/store.ts'
import { readSummariesWhere } from './summary-queries.ts'
import type { SettledViewpoint } from './state-queries.ts'
import { institutionNameId } from './reference-queries.ts'

type Whole = number | bigint

export async function readPartners(
  reader: Reader,
  viewpoint: Viewpoint,
  itemId: number,
): Promise<ItemSheet['partners']> {
  return reader.$queryRaw`
    select o."code", n."acronym", coalesce(n."name", o."code") as "name"
    from "ItemPartner" ip join "Institution" o on o."id" = ip."institutionId"
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`o."id"`)}
    where ip."itemId" = ${itemId} order by ip."position"`
}

export async function readReferences(
  reader: Reader,
  itemId: number,
): Promise<ItemSheet['references']> {
  return reader.$queryRaw`select "kind", "code" from "Reference" where "itemId" = ${itemId} order by "kind", "code"`
}

/** The links of an item, both ways, each with the state of what it leads to. */
export async function readLinks(
  reader: Reader,
  viewpoint: SettledViewpoint,
  itemId: number,
): Promise<ItemSheet['links']> {
  const { asOf, knownAt } = viewpoint
  const side = (own: 'fromId' | 'toId', other: 'fromId' | 'toId') => sql`
    select l."id" as "linkId", l."type", ${own === 'fromId' ? 1 : 0} as "isFrom", o."code" from "ItemLink" l join "TrackedItem" o on o."id" = l.${raw(`"${other}"`)}
    where l.${raw(`"${own}"`)} = ${itemId} and l."effectiveOn" <= ${asOf} and l."recordedAt" <= ${knownAt}`
  const links = await reader.$queryRaw<
    { type: ItemSheet['links'][number]['type']; isFrom: Whole; code: string }[]
  >`
    ${side('fromId', 'toId')} union all ${side('toId', 'fromId')} order by "isFrom" desc, "linkId"`
  if (links.length === 0) return []
  const linked = await readSummariesWhere(
    reader,
    viewpoint,
    undefined,
    sql`s."code" in (${among(links.map(({ code }) => code))})`,
  )
  return links.flatMap(({ type, isFrom, code }) => {
    const other = linked.find((candidate) => candidate.code === code)
    if (other === undefined) return []
    const { kind, title, status, progress, provenance } = other
    return [{ type, isFrom: Boolean(isFrom), code, kind, title, status, progress, provenance }]
  })
}

export async function readMilestones(
  reader: Reader,
  { knownAt }: Viewpoint,
  itemId: number,
): Promise<Omit<ItemSheet['milestones'][number], 'reachedOn'>[]> {
  const rows = await reader.$queryRaw<
    (Omit<ItemSheet['milestones'][number], 'reachedOn' | 'id' | 'weight'> & {
      id: Whole
      weight: Whole
    })[]
  >`
    select m."id", m."label", m."weight", m."dueOn", m."provenance" from "Milestone" m left join "Milestone" r on r."replacesId" = m."id"
    where m."itemId" = ${itemId} and m."recordedAt" <= ${knownAt} and (r."id" is null or r."recordedAt" > ${knownAt})
    order by m."position", m."id"`
  return rows.map(({ id, weight, ...milestone }) => ({
    ...milestone,
    id: Number(id),
    weight: Number(weight),
  }))
}

interface FinanceRow extends Pick<ItemSheet['finance'][number], 'effectiveOn' | 'provenance'> {
  year: Whole
  plannedXof: Whole | null
  committedXof: Whole | null
  disbursedXof: Whole | null
  funderCode: string | null
  funderAcronym: string | null
  funderName: string | null
}

/** The newest line of each year and funder at a viewpoint, the years in order. */
export async function readFinance(
  reader: Reader,
  viewpoint: Viewpoint,
  itemId: number,
): Promise<ItemSheet['finance']> {
  const { asOf, knownAt } = viewpoint
  const rows = await reader.$queryRaw<FinanceRow[]>`
    select f."year", f."plannedXof", f."committedXof", f."disbursedXof", f."effectiveOn", f."provenance",
      o."code" as "funderCode", n."acronym" as "funderAcronym", n."name" as "funderName"
    from "FinanceLine" f
    left join "Institution" o on o."id" = f."funderId"
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`f."funderId"`)}
    where f."itemId" = ${itemId} and f."effectiveOn" <= ${asOf} and f."recordedAt" <= ${knownAt}
      and not exists (select 1 from "FinanceLine" w where w."itemId" = f."itemId" and w."year" = f."year"
        and w."funderId" is f."funderId" and w."effectiveOn" <= ${asOf} and w."recordedAt" <= ${knownAt}
        and (w."effectiveOn", w."recordedAt", w."id") > (f."effectiveOn", f."recordedAt", f."id"))
    order by f."year", f."id"`
  return rows.map(
    ({
      year,
      plannedXof,
      committedXof,
      disbursedXof,
      effectiveOn,
      provenance,
      funderCode,
      funderAcronym,
      funderName,
    }) => ({
      year: Number(year),
      funder:
        funderCode === null
          ? null
          : { code: funderCode, acronym: funderAcronym, name: funderName ?? funderCode },
      plannedXof: amount(plannedXof),
      committedXof: amount(committedXof),
      disbursedXof: amount(disbursedXof),
      effectiveOn,
      provenance,
    }),
  )
}

/** 262 thousand million FCFA is far below 2^53: a number holds it exactly. */
function amount(value: Whole | null): number | null {
  return value === null ? null : Number(value)
}
