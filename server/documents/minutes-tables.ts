import type { AgendaPoint, Attendance } from '../contract/sitting.ts'
import { AttendanceState, type Language } from '../contract/vocabulary.ts'
import type { ToldConclusion } from '../tracking/conclusion-queries.ts'
import { colon, formatPartialDay, formatPercent } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import { minutesWords } from '../words/minutes.ts'
import type { TableContent } from './content.ts'

/** The agenda of a session, point by point. */
export function agendaTable(agenda: readonly AgendaPoint[], language: Language): TableContent {
  const { agenda: title, number, point, presenter } = minutesWords[language]
  const columns = [
    column('number', number, 0.4, true),
    column('point', point, 7),
    column('presenter', presenter, 2),
  ]
  return table(
    title,
    columns,
    agenda.map(({ title: subject, institution }, index) => [
      String(index + 1),
      subject,
      institution === null ? '–' : (institution.acronym ?? institution.name),
    ]),
  )
}

/** Who attended, and how many were excused or absent. */
export function attendanceTable(
  attendance: readonly Attendance[],
  language: Language,
): TableContent {
  const { attendance: title, institution, state, delegation } = minutesWords[language]
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

/** What the session concluded on earlier recommendations, sorted by code. */
export function conclusionTable(
  conclusions: readonly ToldConclusion[],
  titles: ReadonlyMap<string, string>,
  language: Language,
): TableContent {
  const say = minutesWords[language]
  const columns = [
    column('code', say.code, 1),
    column('title', say.title, 4),
    column('conclusion', say.conclusion, 1.6),
    column('detail', say.detail, 4),
  ]
  const sorted = conclusions.toSorted((a, b) => (a.itemCode < b.itemCode ? -1 : 1))
  return table(
    say.conclusions,
    columns,
    sorted.map((each) => [
      each.itemCode,
      titles.get(each.itemCode) ?? '–',
      labels[language].conclusion[each.kind],
      detailOf(each, language),
    ]),
  )
}

/** The details of a conclusion: status noted, new deadline or permanence, successors and note. */
function detailOf(
  { status, progress, deadline, isPermanent, successors, note }: ToldConclusion,
  language: Language,
): string {
  const say = minutesWords[language]
  const parts = [
    status === null
      ? ''
      : `${labels[language].status[status]}${progress === null ? '' : ` (${formatPercent(progress, language)})`}`,
    deadline === null
      ? ''
      : `${say.deadline}${colon(language)}${formatPartialDay(deadline, language)}`,
    isPermanent ? say.permanent : '',
    successors.length === 0
      ? ''
      : `${say.successors} ${successors.map(({ code }) => code).join(', ')}`,
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
