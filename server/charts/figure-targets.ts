import type { ItemFilter } from '../contract/item-lists.ts'
import { ItemKind, Nature, Status } from '../contract/vocabulary.ts'
import type { ChartTarget } from './chart.ts'

const { recommendation, plan_item, indicator } = ItemKind

/** What is behind each figure of the dashboard, wherever it is shown. */
export const figureTargets = {
  completed: {
    kind: recommendation,
    filter: { nature: Nature.one_off, status: [Status.completed] },
  },
  overdue: { kind: recommendation, filter: { flag: ['overdue'] } },
  stale: { kind: recommendation, filter: { flag: ['stale'] } },
  declaredLate: { kind: recommendation, filter: { late: true } },
  plan: { kind: plan_item, filter: {} },
  indicators: { kind: indicator, filter: {} },
  indicatorsWithYes: { kind: indicator, filter: { status: [Status.yes] } },
} satisfies Record<string, ChartTarget>

/**
 * The filter that lists exactly the items that a number counts. No figure counts what was superseded; indicators are never
 * superseded, late declarations are counted whatever they are about, and a change since another moment says itself what it counts.
 */
export function countedItems({ kind, filter }: ChartTarget): Partial<ItemFilter> {
  const saysItself =
    filter.late === true || filter.from !== undefined || filter.change !== undefined
  return kind === ItemKind.indicator || saysItself ? filter : { ...filter, superseded: false }
}
