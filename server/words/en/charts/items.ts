import type { ChartWords } from '../../fr/charts/charts.ts'

export const items: ChartWords['items'] = {
  recommendation: {
    one: 'recommendation',
    other: 'recommendations',
    none: 'none',
    nobody: 'no recommendation',
  },
  plan_item: { one: 'plan item', other: 'plan items', none: 'none', nobody: 'no plan item' },
  indicator: { one: 'indicator', other: 'indicators', none: 'none', nobody: 'no indicator' },
}
