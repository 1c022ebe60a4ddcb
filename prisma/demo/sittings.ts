import { AttendanceState, type Day, Provenance } from '../../server/contract/vocabulary.ts'
import type { DemoContext } from './context.ts'
import { codeFor, readTable } from '../seed/table.ts'
import { french } from '../seed/typography.ts'

/**
 * Adds the agenda of a session at its opening and the attendance at its end. Both are illustrative, as is the
 * session's number.
 */
export function tellSittings(context: DemoContext): void {
  const { rows, institutionId, meetingId } = context
  for (const [key, points] of byMeeting(
    readTable('demo/agenda.csv', ['meeting', 'on', 'title', 'institution']),
  ))
    tellEdit(context, { key, on: points[0].on, time: '08:45', action: 'editAgenda' }, () => {
      const agenda = points.map(({ title, institution }, index) => ({
        meetingId: meetingId(key),
        position: index + 1,
        title: french(title),
        institutionId: institution === '' ? null : institutionId(institution),
        provenance: Provenance.illustrative,
      }))
      rows.agendaPoints.push(...agenda)
    })
  for (const [key, noted] of byMeeting(
    readTable('demo/attendance.csv', ['meeting', 'on', 'institution', 'state', 'delegation']),
  ))
    tellEdit(context, { key, on: noted[0].on, time: '17:20', action: 'editAttendance' }, () => {
      const attendances = noted.map(({ institution, state, delegation }) => ({
        meetingId: meetingId(key),
        institutionId: institutionId(institution),
        state: codeFor(AttendanceState, state),
        delegation: delegation === '' ? null : french(delegation),
        provenance: Provenance.illustrative,
      }))
      rows.attendances.push(...attendances)
    })
}

/** Adds an edit of a meeting; each one increases the meeting's version. */
function tellEdit(
  { chronicle, people, rows, meetingId }: DemoContext,
  edit: { key: string; on: Day; time: string; action: string },
  record: () => void,
): void {
  const { key, on, time, action } = edit
  chronicle.add({
    on,
    time,
    authorId: people.officerId,
    action,
    subject: `ccm-${key}`,
    record: () => {
      record()
      const meeting = rows.meetings.find(({ id }) => id === meetingId(key))
      if (meeting !== undefined) meeting.version = (meeting.version ?? 1) + 1
    },
  })
}

function byMeeting<Row extends { meeting: string }>(
  table: readonly Row[],
): Map<string, [Row, ...Row[]]> {
  const meetings = new Map<string, [Row, ...Row[]]>()
  for (const row of table) {
    const rows = meetings.get(row.meeting)
    if (rows === undefined) meetings.set(row.meeting, [row])
    else rows.push(row)
  }
  return meetings
}
