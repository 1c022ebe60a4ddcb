import type { AgendaPoint, Attendance } from '../contract/sitting.ts'
import { colon, formatPartialDay, formatPercent } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import { AttendanceState, ItemKind, type Language } from '../contract/vocabulary.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { join, sql } from '../store/sql.ts'
import type { Reader } from '../store/store.ts'
import { readAgenda, readAttendance } from '../meetings/sitting-queries.ts'
import { readConclusionsOf, type ToldConclusion } from '../tracking/conclusion-queries.ts'
import { readSummariesWhere } from '../tracking/summary-queries.ts'
import type { TableContent } from './content.ts'

/**
 * Reads what a session was about, who came and what it concluded, as tables: what nobody noted makes none. A closed session
 * keeps its agenda and its attendance as they were, and conclusions are those known at the viewpoint.
 */
export async function readMinutes(
  reader: Reader,
  viewpoint: ViewpointReply,
  language: Language,
): Promise<TableContent[]> {
  if (viewpoint.meeting === null) return []
  const [row] = await reader.$queryRaw<
    { id: number | bigint }[]
  >`select "id" from "Meeting" where "code" = ${viewpoint.meeting.code}`
  const meetingId = Number(row?.id)
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
  const codes = join(conclusions.map(({ itemCode }) => itemCode))
  const items = await readSummariesWhere(
    reader,
    viewpoint,
    ItemKind.recommendation,
    sql`s."code" in (${codes})`,
  )
  return new Map(items.map(({ code, title }) => [code, title]))
}

const words = {
  fr: {
    agenda: 'Ordre du jour',
    number: 'N°',
    point: 'Point',
    presenter: 'Présenté par',
    attendance: 'Présences',
    institution: 'Institution',
    state: 'Présence',
    delegation: 'Délégation',
    conclusions: 'Conclusions sur les recommandations antérieures',
    code: 'Code',
    title: 'Intitulé',
    conclusion: 'Conclusion',
    detail: 'Ce qui a été dit',
    deadline: 'nouvelle échéance',
    permanent: 'permanente désormais',
    successors: 'devient',
  },
  en: {
    agenda: 'Agenda',
    number: 'No.',
    point: 'Point',
    presenter: 'Presented by',
    attendance: 'Attendance',
    institution: 'Institution',
    state: 'Attendance',
    delegation: 'Delegation',
    conclusions: 'Conclusions on earlier recommendations',
    code: 'Code',
    title: 'Title',
    conclusion: 'Conclusion',
    detail: 'What was said',
    deadline: 'new deadline',
    permanent: 'permanent from now on',
    successors: 'becomes',
  },
} as const satisfies Record<Language, Record<string, string>>

function agendaTable(agenda: readonly AgendaPoint[], language: Language): TableContent {
  const { agenda: title, number, point, presenter } = words[language]
  const columns = [
    column('number', number, 0.4, true),
    column('point', point, 7),
    column('presenter', presenter, 2),
  ]
  return table(
    title,
    columns,
    agenda.map(({ title: said, institution }, index) => [
      String(index + 1),
      said,
      institution === null ? '–' : (institution.acronym ?? institution.name),
    ]),
  )
}

function attendanceTable(attendance: readonly Attendance[], language: Language): TableContent {
  const { attendance: title, institution, state, delegation } = words[language]
  const columns = [
    column('institution', institution, 4),
    column('state', state, 1.2),
    column('delegation', delegation, 4),
  ]
  const rows = attendance.map((each) => [
    nameOf(each.institution),
    labels[language].attendance[each.state],
    each.delegation ?? '–',
  ])
  const counts = Object.values(AttendanceState).flatMap((each) => {
    const count = attendance.filter((noted) => noted.state === each).length
    return count === 0 ? [] : [`${labels[language].attendance[each]}${colon(language)}${count}`]
  })
  return {
    ...table(title, columns, rows),
    notes: rows.length === 0 ? [] : [`${counts.join(' · ')}.`],
  }
}

function conclusionTable(
  conclusions: readonly ToldConclusion[],
  titles: ReadonlyMap<string, string>,
  language: Language,
): TableContent {
  const said = words[language]
  const columns = [
    column('code', said.code, 1),
    column('title', said.title, 4),
    column('conclusion', said.conclusion, 1.6),
    column('detail', said.detail, 4),
  ]
  const sorted = conclusions.toSorted((a, b) => (a.itemCode < b.itemCode ? -1 : 1))
  return table(
    said.conclusions,
    columns,
    sorted.map((each) => [
      each.itemCode,
      titles.get(each.itemCode) ?? '–',
      labels[language].conclusion[each.kind],
      detailOf(each, language),
    ]),
  )
}

/** The status noted, what was set anew, what took its place, and the note. */
function detailOf(
  { status, progress, deadline, isPermanent, successors, note }: ToldConclusion,
  language: Language,
): string {
  const said = words[language]
  const parts = [
    status === null
      ? ''
      : `${labels[language].status[status]}${progress === null ? '' : ` (${formatPercent(progress, language)})`}`,
    deadline === null
      ? ''
      : `${said.deadline}${colon(language)}${formatPartialDay(deadline, language)}`,
    isPermanent ? said.permanent : '',
    successors.length === 0
      ? ''
      : `${said.successors} ${successors.map(({ code }) => code).join(', ')}`,
    note ?? '',
  ]
  return parts.filter((part) => part !== '').join(' · ') || '–'
}

const nameOf = ({ acronym, name }: Attendance['institution']) =>
  acronym === null || acronym === name ? name : `${name} (${acronym})`

function column(
  key: string,
  label: string,
  share: number,
  isNumber = false,
): TableContent['columns'][number] {
  return { key, label, share, isNumber }
}

function table(title: string, columns: TableContent['columns'], rows: string[][]): TableContent {
  return { title, columns, rows, figures: [], notes: [], hasHistory: false }
}
