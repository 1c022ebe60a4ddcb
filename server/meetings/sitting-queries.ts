import { code, nullable, record, string } from '../contract/schema.ts'
import { type AgendaPoint, agendaPoint, type Attendance, attendance } from '../contract/sitting.ts'
import type { Viewpoint } from '../contract/vocabulary.ts'
import { sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { institutionNameId } from '../tracking/reference-queries.ts'

const acronym = nullable(string())
const name = nullable(string())
const { title, provenance } = agendaPoint.properties
const pointRow = record({ title, provenance, institution: nullable(code), acronym, name })
const { state, delegation } = attendance.properties
const attendanceRow = record({ state, delegation, provenance, institution: code, acronym, name })

/** Reads the points of a meeting's agenda in order, with the institutions' names at the viewpoint. */
export async function readAgenda(
  reader: Reader,
  viewpoint: Viewpoint,
  meetingId: number,
): Promise<AgendaPoint[]> {
  const rows = await rowsOf(reader, pointRow)`
    select p."title", p."provenance", o."code" as "institution", n."acronym", n."name"
    from "AgendaPoint" p
    left join "Institution" o on o."id" = p."institutionId"
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`o."id"`)}
    where p."meetingId" = ${meetingId} order by p."position"`
  return rows.map(({ title, provenance, institution, acronym, name }) => ({
    title,
    institution:
      institution === null ? null : { code: institution, acronym, name: name ?? institution },
    provenance,
  }))
}

const french = new Intl.Collator('fr')

/** Reads the attendance of a meeting, ordered by the institutions' names at the viewpoint. */
export async function readAttendance(
  reader: Reader,
  viewpoint: Viewpoint,
  meetingId: number,
): Promise<Attendance[]> {
  const rows = await rowsOf(reader, attendanceRow)`
    select a."state", a."delegation", a."provenance", o."code" as "institution", n."acronym", n."name"
    from "Attendance" a join "Institution" o on o."id" = a."institutionId"
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, sql`o."id"`)}
    where a."meetingId" = ${meetingId}`
  return rows
    .map(({ institution, acronym, name, ...noted }) => ({
      institution: { code: institution, acronym, name: name ?? institution },
      ...noted,
    }))
    .toSorted((a, b) =>
      french.compare(
        a.institution.acronym ?? a.institution.name,
        b.institution.acronym ?? b.institution.name,
      ),
    )
}
