import { integer, nullable, oneOf, record, type Static } from '../contract/schema.ts'
import { categoryRef, type InstitutionRef, institutionRef } from '../contract/tracking.ts'
import { type MeetingRef, meetingRef } from '../contract/viewpoint.ts'
import { ItemKind, type Viewpoint } from '../contract/vocabulary.ts'
import { meetingRefOf, newestFirst } from '../domain/meetings.ts'
import { sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import type { SettledViewpoint } from './state-queries.ts'

// What items refer to: categories, meetings, institutions.

/**
 * The joins that filters and sorts use: `s` the state, `c` its category, `p` the root, `m` the meeting, `l`
 * the lead.
 */
export const referenceJoins = sql`
  join "Category" c on c."id" = s."categoryId"
  left join "Category" p on p."id" = c."parentId"
  left join "Meeting" m on m."id" = s."meetingId"
  left join "Institution" l on l."id" = s."leadId"`

/** The SQL of the id of an institution's name at a viewpoint; of its oldest name when none is known yet. */
export function institutionNameId({ asOf, knownAt }: Viewpoint, institutionId: Sql): Sql {
  return sql`(select z."id" from "InstitutionName" z where z."institutionId" = ${institutionId}
    order by (z."since" <= ${asOf} and z."recordedAt" <= ${knownAt}) desc,
      case when z."since" <= ${asOf} then z."since" end desc, z."since", z."recordedAt" desc, z."id" desc limit 1)`
}

/** A category with its position in its kind's tree. */
const treeCategory = record({
  id: integer(),
  kind: oneOf(Object.values(ItemKind)),
  parentId: nullable(integer()),
  ...categoryRef.properties,
})
export type TreeCategory = Static<typeof treeCategory>

/** Reads the trees of the plan's categories and of the indicators', in their order. */
export function readTrees(reader: Reader): Promise<TreeCategory[]> {
  return rowsOf(reader, treeCategory)`
    select "id", "kind", "parentId", "code", "labelFr", "labelEn" from "Category"
    where "kind" in (${ItemKind.plan_item}, ${ItemKind.indicator}) order by "position", "code"`
}

/** Reads every meeting by its id, oldest first. */
export async function readMeetingsByAge(reader: Reader): Promise<Map<number, MeetingRef>> {
  const rows = await rowsOf(reader, meetingRow)`
    select "id", "code", "kind", "number", "title", "heldOn", "sessionId" from "Meeting"`
  return new Map(
    newestFirst(rows)
      .reverse()
      .map((row) => [row.id, meetingRefOf(row)]),
  )
}

/** Reads every institution by its id, with its name at a viewpoint. */
export async function readInstitutionNames(
  reader: Reader,
  viewpoint: SettledViewpoint,
): Promise<Map<number, InstitutionRef>> {
  const rows = await rowsOf(reader, institutionRow)`
    select o."id", o."code", n."acronym", coalesce(n."name", o."code") as "name" from "Institution" o
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`o."id"`)}`
  return new Map(rows.map(({ id, ...institution }) => [id, institution]))
}

const meetingRow = record({
  id: integer(),
  ...meetingRef.properties,
  sessionId: nullable(integer()),
})
const institutionRow = record({ id: integer(), ...institutionRef.properties })
