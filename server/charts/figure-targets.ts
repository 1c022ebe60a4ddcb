import type { ItemFilter } from '../contract/item-lists.ts'
import { ItemKind, Nature, Status } from '../contract/vocabulary.ts'
import type { ChartTarget } from './chart.ts'

const { recommendation, plan_item, indicator } = ItemKind

/** The list of the items that each figure of the dashboard counts. */
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
 * The filter that selects exactly the items that a number counts. Figures do not count superseded items, so
 * `superseded: false` is added, except for indicators (never superseded), late declarations (counted on
 * superseded items too) and changes between viewpoints (whose filter states which items).
 */
export function countedItems({ kind, filter }: ChartTarget): Partial<ItemFilter> {
  const saysItself =
    filter.late === true || filter.from !== undefined || filter.change !== undefined
  return kind === ItemKind.indicator || saysItself ? filter : { ...filter, superseded: false }
}
