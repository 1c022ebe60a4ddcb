import { integer, record } from '../contract/schema.ts'
import { ItemKind, type Language } from '../contract/vocabulary.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { among, sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { readAgenda, readAttendance } from '../meetings/sitting-queries.ts'
import { readConclusionsOf, type ToldConclusion } from '../tracking/conclusion-queries.ts'
import { readSummariesWhere } from '../tracking/item-summary-queries.ts'
import type { TableContent } from './content.ts'
import { agendaTable, attendanceTable, conclusionTable } from './minutes-tables.ts'

/**
 * Reads the agenda, attendance and conclusions of a session as tables, without the empty ones. The agenda and
 * attendance of a closed session no longer change; conclusions are those known at the viewpoint.
 */
export async function readMinutes(
  reader: Reader,
  viewpoint: ViewpointReply,
  language: Language,
): Promise<TableContent[]> {
  if (viewpoint.meeting === null) return []
  const [row] = await rowsOf(
    reader,
    record({ id: integer() }),
  )`select "id" from "Meeting" where "code" = ${viewpoint.meeting.code}`
  if (row === undefined) return []
  const meetingId = row.id
  const [agenda, attendance, conclusions] = await Promise.all([
    readAgenda(reader, viewpoint, meetingId),
    readAttendance(reader, viewpoint, meetingId),
    readConclusionsOf(reader, viewpoint, { meetingId }),
  ])
  const titles = await readTitles(reader, viewpoint, conclusions)
  return [
    agendaTable(agenda, language),
    attendanceTable(attendance, language),
    conclusionTable(conclusions, titles, language),
  ].filter(({ rows }) => rows.length > 0)
}

async function readTitles(
  reader: Reader,
  viewpoint: ViewpointReply,
  conclusions: readonly ToldConclusion[],
): Promise<Map<string, string>> {
  if (conclusions.length === 0) return new Map()
  const codes = among(conclusions.map(({ itemCode }) => itemCode))
  const items = await readSummariesWhere(
    reader,
    viewpoint,
    ItemKind.recommendation,
    sql`s."code" in (${codes})`,
  )
  return new Map(items.map(({ code, title }) => [code, title]))
}
