import type { ChartWords } from '../../fr/charts/charts.ts'
import { at, counted } from '../grammar.ts'

export const indicatorCells: ChartWords['indicatorCells'] = {
  subtitle: ({ count, asOf }) =>
    `The migration governance indicators, one a cell (${count}), ${at(asOf)}`,
  provisional: 'Provisional assessment, validated neither by the SP/CCM nor by IOM.',
  columns: {
    code: 'Code',
    title: 'Indicator',
    domain: 'Domain',
    status: 'Assessment',
    before: 'Before',
  },
  ringed: 'Ringed: changed',
  before: 'before',
  allToYes: ({ changed }) =>
    counted(changed, 'indicator has moved to “yes”', 'indicators have moved to “yes”'),
  changed: ({ changed, toYes }) => {
    const said = counted(changed, 'indicator has changed', 'indicators have changed')
    return `${said}, ${toYes === 0 ? 'none' : toYes} of them to “yes”`
  },
  firstAssessed: ({ first }) =>
    counted(
      first,
      'indicator is assessed for the first time',
      'indicators are assessed for the first time',
    ),
}
