// What is kept of a meeting's sitting: what it deals with, and who came.
import { nullable, oneOf, record, string, type Static } from './schema.ts'
import { institutionRef } from './tracking.ts'
import { AttendanceState, Provenance } from './vocabulary.ts'

const provenance = oneOf(Object.values(Provenance))

export const agendaPoint = record({
  title: string(),
  /** Who presents it. */
  institution: nullable(institutionRef),
  provenance,
})
export type AgendaPoint = Static<typeof agendaPoint>

export const attendance = record({
  institution: institutionRef,
  state: oneOf(Object.values(AttendanceState)),
  /** Who came for it: « SG, 2 personnes ». */
  delegation: nullable(string()),
  provenance,
})
export type Attendance = Static<typeof attendance>
