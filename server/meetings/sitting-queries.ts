import type { AgendaPoint, Attendance } from '../contract/sitting.ts'
import type { Viewpoint } from '../contract/vocabulary.ts'
import { sql } from '../store/sql.ts'
import type { Reader } from '../store/store.ts'
import { institutionNameId } from '../tracking/reference-queries.ts'

interface Named {
  institution: string | null
  acronym: string | null
  name: string | null
}

/** The points of a meeting's agenda in order, each institution under the name that it bore at the viewpoint. */
export async function readAgenda(
  reader: Pick<Reader, '$queryRaw'>,
  viewpoint: Viewpoint,
  meetingId: number,
): Promise<AgendaPoint[]> {
  const rows = await reader.$queryRaw<(Pick<AgendaPoint, 'title' | 'provenance'> & Named)[]>`
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

/** What is noted of who came to a meeting, by the names that the institutions bore at the viewpoint. */
export async function readAttendance(
  reader: Pick<Reader, '$queryRaw'>,
  viewpoint: Viewpoint,
  meetingId: number,
): Promise<Attendance[]> {
  const rows = await reader.$queryRaw<
    (Omit<Attendance, 'institution'> & Named & { institution: string })[]
  >`
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
