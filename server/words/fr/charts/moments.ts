import type { MeetingRef } from '../../../contract/viewpoint.ts'
import type { Day } from '../../../contract/vocabulary.ts'
import { day, meeting } from '../grammar.ts'

/** A viewpoint after « depuis » or « entre ». */
export const moments = {
  session: (session: MeetingRef) => `la ${meeting(session)}`,
  day: (asOf: Day) => `le ${day(asOf)}`,
}
