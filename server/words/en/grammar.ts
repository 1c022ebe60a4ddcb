import type { Day } from '../../contract/vocabulary.ts'
import { grammarOf } from '../grammar.ts'

export const { clauses, counted, day, listed, meeting, number, partialDay, percent, plural, rate } =
  grammarOf('en')

/** « on 6 August 2021 »: the day of a viewpoint. */
export const at = (asOf: Day) => `on ${day(asOf)}`
