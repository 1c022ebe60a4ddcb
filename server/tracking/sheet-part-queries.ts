// The parts of an item's sheet (links, finance…): one statement each, by the item's id.
import { boolean, code, day, integer, nullable, record, string } from '../contract/schema.ts'
import {
  financeLine,
  institutionRef,
  itemLink,
  type ItemSheet,
  itemSheet,
  milestone,
} from '../contract/tracking.ts'
import type { Viewpoint } from '../contract/vocabulary.ts'
import { among, raw, sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { readSummariesWhere } from './item-summary-queries.ts'
import type { SettledViewpoint } from './state-queries.ts'
import { institutionNameId } from './reference-queries.ts'

export async function readPartners(
  reader: Reader,
  viewpoint: Viewpoint,
  itemId: number,
): Promise<ItemSheet['partners']> {
  return rowsOf(reader, institutionRef)`
    select o."code", n."acronym", coalesce(n."name", o."code") as "name"
    from "ItemPartner" ip join "Institution" o on o."id" = ip."institutionId"
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`o."id"`)}
    where ip."itemId" = ${itemId} order by ip."position"`
}

export async function readReferences(
  reader: Reader,
  itemId: number,
): Promise<ItemSheet['references']> {
  return rowsOf(
    reader,
    sheet.references.items,
  )`select "kind", "code" from "Reference" where "itemId" = ${itemId} order by "kind", "code"`
}

/** Reads the links of an item in both directions, each with the state of the linked item. */
export async function readLinks(
  reader: Reader,
  viewpoint: SettledViewpoint,
  itemId: number,
): Promise<ItemSheet['links']> {
  const { asOf, knownAt } = viewpoint
  const side = (own: 'fromId' | 'toId', other: 'fromId' | 'toId') => sql`
    select l."id" as "linkId", l."type", ${own === 'fromId' ? 1 : 0} as "isFrom", o."code" from "ItemLink" l join "TrackedItem" o on o."id" = l.${raw(`"${other}"`)}
    where l.${raw(`"${own}"`)} = ${itemId} and l."effectiveOn" <= ${asOf} and l."recordedAt" <= ${knownAt}`
  const links = await rowsOf(reader, linkRow)`
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
    return [{ type, isFrom, code, kind, title, status, progress, provenance }]
  })
}

export async function readMilestones(
  reader: Reader,
  { knownAt }: Viewpoint,
  itemId: number,
): Promise<Omit<ItemSheet['milestones'][number], 'reachedOn'>[]> {
  return rowsOf(reader, milestoneRow)`
    select m."label", m."dueOn", m."provenance", m."id", m."weight" from "Milestone" m left join "Milestone" r on r."replacesId" = m."id"
    where m."itemId" = ${itemId} and m."recordedAt" <= ${knownAt} and (r."id" is null or r."recordedAt" > ${knownAt})
    order by m."position", m."id"`
}

/** Reads the newest finance line of each year and funder at a viewpoint, by year. */
export async function readFinance(
  reader: Reader,
  viewpoint: Viewpoint,
  itemId: number,
): Promise<ItemSheet['finance']> {
  const { asOf, knownAt } = viewpoint
  const rows = await rowsOf(reader, financeRow)`
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
      year,
      funder:
        funderCode === null
          ? null
          : { code: funderCode, acronym: funderAcronym, name: funderName ?? funderCode },
      plannedXof,
      committedXof,
      disbursedXof,
      effectiveOn,
      provenance,
    }),
  )
}

const sheet = itemSheet.properties

const linkRow = record({
  linkId: integer(),
  type: itemLink.properties.type,
  isFrom: boolean(),
  code,
})

const { reachedOn: _, ...ownOfMilestone } = milestone.properties
const milestoneRow = record(ownOfMilestone)

/** An amount in FCFA. The largest (262 thousand million) is far below 2^53: a number holds it exactly. */
const xof = nullable(integer())
const financeRow = record({
  year: integer(),
  plannedXof: xof,
  committedXof: xof,
  disbursedXof: xof,
  effectiveOn: day,
  provenance: financeLine.properties.provenance,
  funderCode: nullable(code),
  funderAcronym: nullable(string()),
  funderName: nullable(string()),
})
