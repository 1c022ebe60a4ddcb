import {
  type InstitutionSheet,
  institutionSheet,
  type InstitutionSummary,
} from '../contract/institutions.ts'
import { integer, nullable, record, type Static, string } from '../contract/schema.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { InstitutionKind } from '../contract/vocabulary.ts'
import { sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { sinceAlways } from '../domain/days.ts'
import { AppError } from '../http/errors.ts'
import { byKey, readGroups } from '../tracking/group-queries.ts'
import { matches } from '../search/matching.ts'
import { readSummariesWhere } from '../tracking/item-summary-queries.ts'
import { ledFigures, sheetFigures } from './figures.ts'
import { readLed } from './led-queries.ts'
import { institutionNameId } from '../tracking/reference-queries.ts'

interface Chosen {
  kind?: InstitutionKind[]
  q?: string
  leading?: boolean
}

/** The most items shown on a sheet; its figures count all of them. */
const shownItems = 500

/** Reads the institutions with the figures of the items that they lead at a viewpoint, in two statements. */
export async function readInstitutions(
  reader: Reader,
  viewpoint: ViewpointReply,
  chosen: Chosen,
): Promise<InstitutionSummary[]> {
  const [rows, groups] = await Promise.all([
    readNamed(reader, viewpoint, sql`1 = 1`),
    readGroups(
      reader,
      viewpoint,
      undefined,
      sql`s."leadId" is not null and not s."isArchived"`,
      'leadId',
    ),
  ])
  const groupsOf = byKey(groups)
  return rows
    .filter(
      ({ kind }) =>
        chosen.kind === undefined || chosen.kind.length === 0 || chosen.kind.includes(kind),
    )
    .filter(({ code, acronym, name, spellings }) =>
      matches([code, acronym, name, spellings], chosen.q ?? ''),
    )
    .map((row) => ({
      ...namesOf(row),
      kind: row.kind,
      isActive: row.isActive,
      ...ledFigures(groupsOf(row.id), viewpoint.asOf),
    }))
    .filter(
      ({ recommendationCount, planItemCount }) =>
        chosen.leading !== true || recommendationCount + planItemCount > 0,
    )
    .sort((a, b) => french.compare(a.acronym ?? a.name, b.acronym ?? b.name))
}

/**
 * Reads an institution with its items and rates at a viewpoint.
 * @throws AppError `not_found`.
 */
export async function readInstitutionSheet(
  reader: Reader,
  viewpoint: ViewpointReply,
  code: string,
): Promise<InstitutionSheet> {
  const [row] = await readNamed(reader, viewpoint, sql`o."code" = ${code}`)
  if (row === undefined) throw new AppError('not_found')
  const id = row.id
  const isLed = sql`s."leadId" = ${id} and not s."isArchived"`
  const isSupported = sql`s."id" in (select ip."itemId" from "ItemPartner" ip where ip."institutionId" = ${id}) and not s."isArchived"`
  const [names, aliases, successor, groups, rated, led, supported] = await Promise.all([
    reader.institutionName.findMany({
      where: { institutionId: id },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
      select: { acronym: true, name: true, since: true },
    }),
    reader.institutionAlias.findMany({
      where: { institutionId: id },
      orderBy: { alias: 'asc' },
      select: { alias: true },
    }),
    row.successorId === null ? [] : readNamed(reader, viewpoint, sql`o."id" = ${row.successorId}`),
    readGroups(reader, viewpoint, undefined, isLed),
    readLed(reader, viewpoint, id),
    readSummariesWhere(reader, viewpoint, undefined, isLed, undefined, shownItems),
    readSummariesWhere(reader, viewpoint, undefined, isSupported, undefined, shownItems),
  ])
  return {
    ...namesOf(row),
    kind: row.kind,
    isActive: row.isActive,
    provenance: row.provenance,
    source: row.source,
    aliases: aliases.map(({ alias }) => alias),
    // The start date of an institution's first name is unknown.
    names: names.map((name) => ({
      ...name,
      since: name.since === sinceAlways ? null : name.since,
    })),
    successor: successor[0] === undefined ? null : namesOf(successor[0]),
    ...sheetFigures(groups, rated, viewpoint.asOf),
    led,
    supported,
    viewpoint,
  }
}

const french = new Intl.Collator('fr')

const { code, acronym, name, kind, isActive, provenance, source } = institutionSheet.properties
const namedRow = record({
  id: integer(),
  code,
  kind,
  isActive,
  provenance,
  source,
  successorId: nullable(integer()),
  acronym,
  name,
  /** Every present and past name and alias of the institution. */
  spellings: nullable(string()),
})
type NamedRow = Static<typeof namedRow>

/** Reads institutions with their names at the viewpoint. */
async function readNamed(
  reader: Reader,
  viewpoint: ViewpointReply,
  condition: Sql,
): Promise<NamedRow[]> {
  return rowsOf(reader, namedRow)`
    select o."id", o."code", o."kind", o."isActive", o."provenance", o."source", o."successorId",
      n."acronym", coalesce(n."name", o."code") as "name",
      (select string_agg(b."text", ' ') from (
        select coalesce(e."acronym", '') || ' ' || e."name" as "text" from "InstitutionName" e where e."institutionId" = o."id"
        union all select a."alias" from "InstitutionAlias" a where a."institutionId" = o."id") b) as "spellings"
    from "Institution" o
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`o."id"`)}
    where ${condition}`
}

function namesOf({ code, acronym, name }: NamedRow) {
  return { code, acronym, name }
}
