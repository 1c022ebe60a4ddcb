import type { Rate } from '../../contract/schema.ts'
import type { StatusCounts } from '../../contract/item-lists.ts'
import { Nature, type Provenance, Status } from '../../contract/vocabulary.ts'
import { isOpen } from './lateness.ts'
import type { RatedItem } from './rated-item.ts'

/** A group of identical items; `count` is 1 by default. */
interface Counted {
  count?: number
}

/** A group of items, counted by the database, that are equal in all that a figure or its notes depend on. */
export interface ItemGroup extends RatedItem {
  count: number
  isSuperseded: boolean
  provenance: Provenance
}

/** The number of items, all of them or those that satisfy a condition. */
export function countItems<Group extends Counted>(
  groups: readonly Group[],
  isCounted: (group: Group) => boolean = () => true,
): number {
  return groups.reduce((sum, group) => (isCounted(group) ? sum + (group.count ?? 1) : sum), 0)
}

/** The number of items per status: 0 for a status that no item has. */
export function countByStatus(groups: readonly (Counted & { status: Status })[]): StatusCounts {
  const counts = noStatuses()
  for (const { status, count = 1 } of groups) counts[status] += count
  return counts
}

/** Zero for every status: a real zero, not an unknown. */
export function noStatuses(): StatusCounts {
  return Object.fromEntries(Object.values(Status).map((status) => [status, 0])) as StatusCounts
}

/**
 * "Yes ÷ those assessed" (yes, partial and no). "Not assessed" never counts as "no", and no single score is
 * computed: that is IOM's rule for the IGM.
 */
export function yesRate({ yes, partial, no }: StatusCounts): Rate {
  return { numerator: yes, denominator: yes + partial + no }
}

/** "Open with no accepted fact for six months ÷ open", in items. */
export function staleRate(
  groups: readonly (Counted & { status: Status; isStale: boolean })[],
): Rate {
  const open = groups.filter(({ status }) => isOpen(status))
  return { numerator: countItems(open, ({ isStale }) => isStale), denominator: countItems(open) }
}

/** Open one-off items without a deadline: « à compléter », neither late nor on time. */
export function countUndated(
  groups: readonly (Counted & { status: Status; nature: Nature; deadline: string | null })[],
): number {
  return countItems(
    groups,
    ({ status, nature, deadline }) =>
      isOpen(status) && nature === Nature.one_off && deadline === null,
  )
}
