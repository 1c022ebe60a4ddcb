import type { Day } from '../../contract/vocabulary.ts'
import { grammarOf } from '../grammar.ts'

export const { clauses, counted, day, listed, meeting, number, partialDay, percent, plural, rate } =
  grammarOf('fr')

/** « au 6 août 2021 »: the day of a viewpoint. */
export const at = (asOf: Day) => `au ${day(asOf)}`
