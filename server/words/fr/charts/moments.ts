import type { MeetingRef } from '../../../contract/viewpoint.ts'
import type { Day } from '../../../contract/vocabulary.ts'
import { day, meeting } from '../grammar.ts'

/** The day that a chart stands at. */
export const at = (asOf: Day) => `au ${day(asOf)}`

/** A moment after « depuis » or « entre ». */
export const moments = {
  session: (session: MeetingRef) => `la ${meeting(session)}`,
  day: (asOf: Day) => `le ${day(asOf)}`,
}
