import type { StatusCounts } from '../contract/tracking.ts'
import { type Provenance, Status } from '../contract/vocabulary.ts'
import type { Rate, RatedItem } from '../domain/rates.ts'

/** Items that are alike in all that a rate looks at, counted by the database: one of them stands for all. */
export interface ItemGroup extends RatedItem {
  count: number
  /** Merged into another, or reworded, split or replaced by others: out of the base of every rate. */
  isSuperseded: boolean
  provenance: Provenance
}

/**
 * Reckons a rate that counts items over groups of them: the rate of one item, as many times as the group has. The
 * definition stays the domain's. Not for rates that weigh: a group has no weight or progress.
 */
export function groupedRate(
  groups: readonly ItemGroup[],
  rateOf: (items: readonly RatedItem[]) => Rate,
): Rate {
  return groups
    .filter(({ isSuperseded }) => !isSuperseded)
    .map((group) => ({ count: group.count, rate: rateOf([group]) }))
    .reduce(
      (total, { count, rate }) => ({
        numerator: total.numerator + count * rate.numerator,
        denominator: total.denominator + count * rate.denominator,
      }),
      { numerator: 0, denominator: 0 },
    )
}

/** How many items the groups that satisfy a condition hold. */
export function countItems(
  groups: readonly ItemGroup[],
  isCounted: (group: ItemGroup) => boolean = () => true,
): number {
  return groups.filter(isCounted).reduce((sum, { count }) => sum + count, 0)
}

/** How many items have each status; those of no item are a true zero. */
export function countStatuses(groups: readonly ItemGroup[]): StatusCounts {
  const countOf = (status: Status) => countItems(groups, (group) => group.status === status)
  return {
    not_started: countOf(Status.not_started),
    in_progress: countOf(Status.in_progress),
    completed: countOf(Status.completed),
    not_completed: countOf(Status.not_completed),
    suspended: countOf(Status.suspended),
    obsolete: countOf(Status.obsolete),
    not_assessed: countOf(Status.not_assessed),
    no: countOf(Status.no),
    partial: countOf(Status.partial),
    yes: countOf(Status.yes),
    not_applicable: countOf(Status.not_applicable),
  }
}
