import type { ReportedItem } from '../contract/tracking.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { among, sql } from '../store/sql.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { type OwnRow, ownColumns, ownJoins, reportedOf } from '../tracking/summary-queries.ts'
import { institutionNameId } from '../tracking/reference-queries.ts'

type Whole = number | bigint
type Category = ReportedItem['category']

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
    reader.$queryRaw<
      (Category & { id: Whole; parentId: Whole | null })[]
    >`select "id", "parentId", "code", "labelFr", "labelEn" from "Category"`,
    reader.$queryRaw<{ id: Whole; code: string; acronym: string | null; name: string | null }[]>`
      select o."id", o."code", n."acronym", n."name" from "Institution" o
      left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`o."id"`)}`,
    reader.$queryRaw<
      (Omit<NonNullable<ReportedItem['meeting']>, 'number'> & { id: Whole; number: Whole | null })[]
    >`
      select "id", "code", "kind", "number", "title", "heldOn" from "Meeting"`,
  ])
  const byId = new Map(
    categories.map(({ id, code, labelFr, labelEn }) => [Number(id), { code, labelFr, labelEn }]),
  )
  return {
    categories: new Map(
      categories.flatMap(({ id, parentId }) => {
        const category = byId.get(Number(id))
        return category === undefined
          ? []
          : [[Number(id), { category, topCategory: byId.get(Number(parentId)) ?? category }]]
      }),
    ),
    institutions: new Map(
      institutions.map(({ id, code, acronym, name }) => [
        Number(id),
        { code, acronym, name: name ?? code },
      ]),
    ),
    meetings: new Map(
      meetings.map(({ id, number, ...meeting }) => [
        Number(id),
        { ...meeting, number: number === null ? null : Number(number) },
      ]),
    ),
  }
}

interface ReportedRow extends OwnRow {
  categoryId: Whole
  leadId: Whole | null
  meetingId: Whole | null
}

/** Reads some items, of one kind or of any, in the order given. */
export async function readReported(
  reader: Reader,
  viewpoint: SettledViewpoint,
  { categories, institutions, meetings }: References,
  ids: readonly number[],
  kind: ItemKind | undefined,
): Promise<ReportedItem[]> {
  if (ids.length === 0) return []
  const rows = await reader.$queryRaw<ReportedRow[]>`
    select ${ownColumns(viewpoint, kind)}, s."categoryId", s."leadId", s."meetingId"
    from (${computedStateSql(viewpoint)}) s ${ownJoins(kind)}
    where s."id" in (${among(ids)})`
  // Loops and not arrays of pairs: of a hundred thousand items it is a fifth of the time.
  const byId = new Map<number, ReportedRow>()
  for (const row of rows) byId.set(Number(row.id), row)
  const items: ReportedItem[] = []
  for (const id of ids) {
    const row = byId.get(id)
    // A foreign key holds each to a category that is there.
    const place = row && categories.get(Number(row.categoryId))
    if (row === undefined || place === undefined) continue
    const { category, topCategory } = place
    const lead = institutions.get(Number(row.leadId)) ?? null
    const meeting = meetings.get(Number(row.meetingId)) ?? null
    items.push(reportedOf(row, { category, topCategory, lead, meeting }))
  }
  return items
}
