import { grammarOf } from '../grammar.ts'

export const { clauses, counted, day, listed, meeting, number, partialDay, percent, plural, rate } =
  grammarOf('fr')
