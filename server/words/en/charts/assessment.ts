import type { ChartWords } from '../../fr/charts/charts.ts'
import { counted, number } from '../grammar.ts'

export const assessment: ChartWords['assessment'] = {
  noIndicator: 'No indicator at this viewpoint',
  onlyOneLeft: 'The only indicator is not yet assessed',
  allLeft: ({ left }) => `None of the ${number(left)} indicators is assessed yet`,
  yes: ({ yes, assessed }) =>
    `${yes === 0 ? 'No indicator' : counted(yes, 'indicator', 'indicators')} at “yes” of ${number(assessed)} assessed`,
  left: ({ left }) => `${number(left)} ${left === 1 ? 'remains' : 'remain'} to be assessed`,
  yesOfAssessed: ({ yes, assessed }) => `${number(yes)} yes of ${number(assessed)}`,
  noRanking: 'This is neither a score nor a ranking.',
}
