import type { ChartWords } from '../../fr/charts/charts.ts'
import { day, meeting } from '../grammar.ts'

export const moments: ChartWords['moments'] = {
  session: (session) => `the ${meeting(session)}`,
  day: (asOf) => day(asOf),
}
