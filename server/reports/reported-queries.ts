import { integer, nullable, record, type Static, string } from '../contract/schema.ts'
import { categoryRef, institutionRef, type ReportedItem } from '../contract/tracking.ts'
import { meetingRef } from '../contract/viewpoint.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { among, sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { ownColumns, ownJoins, ownRow, reportedOf } from '../tracking/item-summary-queries.ts'
import { institutionNameId } from '../tracking/reference-queries.ts'

/** The categories, institutions and meetings that items refer to, by id. */
export interface References {
  categories: ReadonlyMap<number, Pick<ReportedItem, 'category' | 'topCategory'>>
  institutions: ReadonlyMap<number, NonNullable<ReportedItem['lead']>>
  meetings: ReadonlyMap<number, NonNullable<ReportedItem['meeting']>>
}

/**
 * Reads categories, institutions and meetings once per file, with their names at the viewpoint: joins would read
 * them for each of a hundred thousand items.
 */
export async function readReferences(
  reader: Reader,
  viewpoint: SettledViewpoint,
): Promise<References> {
  const [categories, institutions, meetings] = await Promise.all([
    rowsOf(
      reader,
      categoryRow,
    )`select "id", "parentId", "code", "labelFr", "labelEn" from "Category"`,
    rowsOf(reader, institutionRow)`
      select o."id", o."code", n."acronym", n."name" from "Institution" o
      left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`o."id"`)}`,
    rowsOf(reader, meetingRow)`
      select "id", "code", "kind", "number", "title", "heldOn" from "Meeting"`,
  ])
  const byId = new Map(categories.map(({ id, parentId: _, ...category }) => [id, category]))
  return {
    categories: new Map(
      categories.map(({ id, parentId, ...category }) => [
        id,
        { category, topCategory: (parentId === null ? undefined : byId.get(parentId)) ?? category },
      ]),
    ),
    institutions: new Map(
      institutions.map(({ id, code, acronym, name }) => [
        id,
        { code, acronym, name: name ?? code },
      ]),
    ),
    meetings: new Map(meetings.map(({ id, ...meeting }) => [id, meeting])),
  }
}

const categoryRow = record({
  id: integer(),
  parentId: nullable(integer()),
  ...categoryRef.properties,
})
const institutionRow = record({
  id: integer(),
  ...institutionRef.properties,
  name: nullable(string()),
})
const meetingRow = record({ id: integer(), ...meetingRef.properties })
const reportedRow = record({
  ...ownRow,
  categoryId: integer(),
  leadId: nullable(integer()),
  meetingId: nullable(integer()),
})

/** Reads items by id, in the order given; `kind` may be undefined for items of any kind. */
export async function readReported(
  reader: Reader,
  viewpoint: SettledViewpoint,
  { categories, institutions, meetings }: References,
  ids: readonly number[],
  kind: ItemKind | undefined,
): Promise<ReportedItem[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf(reader, reportedRow)`
    select ${ownColumns(viewpoint, kind)}, s."categoryId", s."leadId", s."meetingId"
    from (${computedStateSql(viewpoint)}) s ${ownJoins(kind)}
    where s."id" in (${among(ids)})`
  // Loops rather than arrays of pairs: five times faster on a hundred thousand items.
  const byId = new Map<number, Static<typeof reportedRow>>()
  for (const row of rows) byId.set(row.id, row)
  const items: ReportedItem[] = []
  for (const id of ids) {
    const row = byId.get(id)
    // Always found: a foreign key guarantees the category.
    const place = row && categories.get(row.categoryId)
    if (row === undefined || place === undefined) continue
    const { category, topCategory } = place
    const lead = (row.leadId === null ? undefined : institutions.get(row.leadId)) ?? null
    const meeting = (row.meetingId === null ? undefined : meetings.get(row.meetingId)) ?? null
    items.push(reportedOf(row, { category, topCategory, lead, meeting }))
  }
  return items
}
