import {
  boolean,
  code,
  day,
  instant,
  integer,
  nullable,
  oneOf,
  optional,
  record,
  string,
  type Static,
} from './schema.ts'
import { MeetingKind } from './vocabulary.ts'

/** A meeting, as much of it as a link needs. */
export const meetingRef = record({
  code,
  kind: oneOf(Object.values(MeetingKind)),
  number: nullable(integer()),
  title: string(),
  /** ISO 8601 of reduced precision, a range `a/b`, or null: real sessions are so known. */
  heldOn: nullable(string()),
})
export type MeetingRef = Static<typeof meetingRef>

/** The day `at=today` stands for: no meeting, the present. */
export const today = 'today'

/** How a reader says where she stands. `asOf` and `knownAt` win over `at` and `known`. */
export const viewpointQuery = {
  asOf: optional(day),
  knownAt: optional(instant),
  /** A meeting's code, or `today`. */
  at: optional(code),
  /** As known at that meeting (its closing, else the end of its day), or as known now. */
  known: optional(oneOf(['then', 'now'])),
}

/** Where the answer stands, said in full so that the screen can make a sentence of it. */
export const viewpointReply = record({
  asOf: day,
  knownAt: instant,
  meeting: nullable(meetingRef),
  known: oneOf(['then', 'now']),
  /** The meeting is closed: its figures never change. */
  isClosed: boolean(),
  /** Today, as known now. */
  isPresent: boolean(),
})
export type ViewpointReply = Static<typeof viewpointReply>
