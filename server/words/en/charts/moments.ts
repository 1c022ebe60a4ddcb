import type { Day } from '../../../contract/vocabulary.ts'
import type { ChartWords } from '../../fr/charts/charts.ts'
import { day, meeting } from '../grammar.ts'

/** The day that a chart stands at. */
export const at = (asOf: Day) => `on ${day(asOf)}`

export const moments: ChartWords['moments'] = {
  session: (session) => `the ${meeting(session)}`,
  day: (asOf) => day(asOf),
}
