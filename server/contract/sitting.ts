// What is recorded about a meeting's sitting: its agenda and its attendance.
import { nullable, oneOf, record, string, type Static } from './schema.ts'
import { institutionRef } from './tracking.ts'
import { AttendanceState, Provenance } from './vocabulary.ts'

const provenance = oneOf(Object.values(Provenance))

export const agendaPoint = record({
  title: string(),
  /** The institution that presents the point. */
  institution: nullable(institutionRef),
  provenance,
})
export type AgendaPoint = Static<typeof agendaPoint>

export const attendance = record({
  institution: institutionRef,
  state: oneOf(Object.values(AttendanceState)),
  /** Who came for the institution: « SG, 2 personnes ». */
  delegation: nullable(string()),
  provenance,
})
export type Attendance = Static<typeof attendance>
