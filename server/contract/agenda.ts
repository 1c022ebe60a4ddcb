// The agenda and the attendance of a meeting: each is sent as a whole, with the version that its editor saw.
import { endpoint } from './endpoint.ts'
import { meetingSheet } from './meetings.ts'
import {
  array,
  code,
  line,
  nullable,
  oneOf,
  optional,
  record,
  text,
  type Static,
} from './schema.ts'
import { AttendanceState } from './vocabulary.ts'

export const newAgendaPoint = record({
  title: line(300),
  /** The institution that presents the point. */
  institution: optional(nullable(code)),
})
export type NewAgendaPoint = Static<typeof newAgendaPoint>

export const newAttendance = record({
  institution: code,
  state: oneOf(Object.values(AttendanceState)),
  delegation: optional(nullable(text(200))),
})
export type NewAttendance = Static<typeof newAttendance>

const params = record({ code })

export const editAgenda = endpoint({
  method: 'PATCH',
  path: '/api/meetings/:code/agenda',
  summary: 'Replaces the agenda of a meeting by the points given, in their order.',
  access: 'edit',
  params,
  body: record({ points: array(newAgendaPoint, { maxItems: 60 }) }),
  reply: meetingSheet,
  needsVersion: true,
})

export const editAttendance = endpoint({
  method: 'PATCH',
  path: '/api/meetings/:code/attendance',
  summary:
    'Replaces what is noted of who came to a meeting; an institution that is not named is not noted.',
  access: 'edit',
  params,
  body: record({ attendance: array(newAttendance, { maxItems: 300 }) }),
  reply: meetingSheet,
  needsVersion: true,
})
