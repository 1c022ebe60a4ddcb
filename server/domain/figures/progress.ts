import type { MeasuredRate } from '../../contract/dashboard.ts'
import { ItemKind, Nature, Status } from '../../contract/vocabulary.ts'
import { isRated, type RatedItem } from './rated-item.ts'
import { sum } from './sums.ts'

/**
 * The progress of an item, in percent: "completed = 100, not started = 0, in progress = its milestones, else
 * its declared progress". Undefined when it can't be measured, which is not 0.
 */
export function physicalProgress({
  status,
  progress,
  milestones = [],
}: Pick<RatedItem, 'status' | 'progress' | 'milestones'>): number | undefined {
  if (status === Status.completed) return 100
  const total = sum(milestones, ({ weight }) => weight)
  if (total > 0)
    return (
      (100 *
        sum(
          milestones.filter(({ reached }) => reached),
          ({ weight }) => weight,
        )) /
      total
    )
  return status === Status.not_started ? 0 : (progress ?? undefined)
}

/**
 * Turns a progress that the database computed from milestones back into two milestones: one reached, one not.
 */
export function milestonesOf(progress: number | null): NonNullable<RatedItem['milestones']> {
  return progress === null
    ? []
    : [
        { weight: progress, reached: true },
        { weight: 100 - progress, reached: false },
      ]
}

/**
 * "Σ(weight × progress) ÷ Σ weight over non-obsolete": the value of the rate is the weighted mean in percent.
 * Items that can't be measured are in neither number and are counted apart.
 */
export function meanProgress(items: readonly RatedItem[]): MeasuredRate {
  const rated = items.filter(isRated).map(({ count = 1, ...item }) => ({
    count,
    weight: item.weight,
    progress: physicalProgress(item),
  }))
  const measured = rated.flatMap(({ count, weight, progress }) =>
    progress === undefined ? [] : [{ count, weight, progress }],
  )
  return {
    numerator: sum(measured, ({ count, weight, progress }) => count * ((weight * progress) / 100)),
    denominator: sum(measured, ({ count, weight }) => count * weight),
    unmeasured: sum(rated, ({ count, progress }) => (progress === undefined ? count : 0)),
  }
}

/**
 * "Physical rate (TEP)": the mean progress of the plan items that are not obsolete, as the database computed
 * it.
 */
export function physicalRate(
  items: readonly (Pick<RatedItem, 'status' | 'weight' | 'count'> & { progress: number | null })[],
): MeasuredRate {
  return meanProgress(
    items.map(({ progress, ...item }) => ({
      ...item,
      kind: ItemKind.plan_item,
      nature: Nature.one_off,
      deadline: null,
      progress: null,
      completedOn: null,
      milestones: milestonesOf(progress),
    })),
  )
}
