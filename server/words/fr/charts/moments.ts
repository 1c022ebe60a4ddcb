import type { MeetingRef } from '../../../contract/viewpoint.ts'
import type { Day } from '../../../contract/vocabulary.ts'
import { day, meeting } from '../grammar.ts'

/** A moment after « depuis » or « entre ». */
export const moments = {
  session: (session: MeetingRef) => `la ${meeting(session)}`,
  day: (asOf: Day) => `le ${day(asOf)}`,
}
