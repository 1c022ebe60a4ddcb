import type { ChartWords } from '../../fr/charts/charts.ts'
import { at, clauses, counted, listed, percent, rate } from '../grammar.ts'

type PlanWords = ChartWords['planExecution']
type Axes = Parameters<PlanWords['spendingAhead']>[0]['axes']

export const planExecution: PlanWords = {
  subtitle: ({ asOf }) =>
    `Physical (TEP) and financial (TEF) execution by axis and sub-programme, in %, ${at(asOf)}`,
  columns: {
    category: 'Axis or sub-programme',
    items: 'Items',
    physical: 'TEP',
    reached: 'Weights reached',
    weights: 'Weights',
    unmeasured: 'Not measured',
    financial: 'TEF',
    disbursed: 'Disbursed',
    planned: 'Planned',
    unbudgeted: 'Without budget',
    unreported: 'Spending not reported',
    elapsed: 'Time elapsed',
  },
  axis: ({ number, name }) => `Axis\u00A0${number} · ${name}`,
  ends: { physical: 'physical', financial: 'financial' },
  series: { physical: 'Physical execution', financial: 'Financial execution' },
  unit: '%',
  elapsed: ({ elapsed }) => `time elapsed ${percent(elapsed)}`,
  unmeasured: (count) => counted(count, 'item not measured', 'items not measured'),
  unbudgeted: (count) => counted(count, 'item without budget', 'items without budget'),
  unreported: (count) =>
    counted(count, 'item whose spending is not reported', 'items whose spending is not reported'),
  notInRates: ({ parts }) => `Not in these rates: ${parts.join(', ')}.`,
  noItem: 'No plan item at this viewpoint',
  notMeasured: 'The execution of the plan is not yet measured',
  spendingAhead: ({ axes }) => {
    const verbs =
      axes.length === 1 ? 'spends faster than it delivers' : 'spend faster than they deliver'
    const rates = axes.map(
      ({ physical, financial }) => `${percent(financial)} against ${percent(physical)}`,
    )
    return `${subject(axes)} ${verbs} (${clauses(rates)})`
  },
  behindTime: ({ axes, elapsed }) => {
    const verb = axes.length === 1 ? 'advances' : 'advance'
    return `${subject(axes)} ${verb} more slowly than time (${physicalRates(axes)} against ${rate(elapsed)})`
  },
  soberly: ({ axes, elapsed }) => {
    const time = elapsed.denominator > 0 ? `, with ${rate(elapsed)} of the time elapsed` : ''
    return `Physical execution${axes.length > 1 ? ' by axis' : ''}: ${physicalRates(axes)}${time}`
  },
}

function subject(axes: Axes): string {
  const numbers = listed(axes.map(({ number }) => number))
  return axes.length === 1 ? `Axis\u00A0${numbers}` : `Axes ${numbers}`
}

const physicalRates = (axes: Axes) => listed(axes.map(({ physical }) => percent(physical)))
