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

/** A meeting, with the fields that a link to it shows. */
export const meetingRef = record({
  code,
  kind: oneOf(Object.values(MeetingKind)),
  number: nullable(integer()),
  title: string(),
  /** An ISO 8601 date of reduced precision (`2016`, `2016-10`), a range `a/b`, or null when unknown. */
  heldOn: nullable(string()),
})
export type MeetingRef = Static<typeof meetingRef>

/** The value of `at` for the present, without a meeting. */
export const today = 'today'

/** The viewpoint in a URL. `asOf` and `knownAt` take precedence over `at` and `known`. */
export const viewpointQuery = {
  asOf: optional(day),
  knownAt: optional(instant),
  /** A meeting's code, or `today`. */
  at: optional(code),
  /**
   * With the knowledge of that meeting (of its closing, else of the end of its day), or with the present one.
   */
  known: optional(oneOf(['then', 'now'])),
}

/** The viewpoint of an answer, in full: the screen makes a sentence of it. */
export const viewpointReply = record({
  asOf: day,
  knownAt: instant,
  meeting: nullable(meetingRef),
  known: oneOf(['then', 'now']),
  /** The meeting is closed: its figures never change. */
  isClosed: boolean(),
  /** The viewpoint is today, as known now. */
  isPresent: boolean(),
})
export type ViewpointReply = Static<typeof viewpointReply>
