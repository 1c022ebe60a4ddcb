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

/** What items refer to, by its number. */
export interface References {
  categories: ReadonlyMap<number, Pick<ReportedItem, 'category' | 'topCategory'>>
  institutions: ReadonlyMap<number, NonNullable<ReportedItem['lead']>>
  meetings: ReadonlyMap<number, NonNullable<ReportedItem['meeting']>>
}

/** Reads what items refer to, as it was named at a viewpoint: once for a file, where joins would read it a hundred thousand times. */
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

/** Reads some items, of one kind or of any, in the order given. */
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
  // Loops and not arrays of pairs: of a hundred thousand items it is a fifth of the time.
  const byId = new Map<number, Static<typeof reportedRow>>()
  for (const row of rows) byId.set(row.id, row)
  const items: ReportedItem[] = []
  for (const id of ids) {
    const row = byId.get(id)
    // A foreign key holds each to a category that is there.
    const place = row && categories.get(row.categoryId)
    if (row === undefined || place === undefined) continue
    const { category, topCategory } = place
    const lead = (row.leadId === null ? undefined : institutions.get(row.leadId)) ?? null
    const meeting = (row.meetingId === null ? undefined : meetings.get(row.meetingId)) ?? null
    items.push(reportedOf(row, { category, topCategory, lead, meeting }))
  }
  return items
}
