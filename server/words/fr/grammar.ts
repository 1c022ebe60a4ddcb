import type { Day } from '../../contract/vocabulary.ts'
import { grammarOf } from '../grammar.ts'

export const { clauses, counted, day, listed, meeting, number, partialDay, percent, plural, rate } =
  grammarOf('fr')

/** The day that something stands at. */
export const at = (asOf: Day) => `au ${day(asOf)}`
