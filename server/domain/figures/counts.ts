import type { Rate } from '../../contract/schema.ts'
import type { StatusCounts } from '../../contract/item-lists.ts'
import { Nature, type Provenance, Status } from '../../contract/vocabulary.ts'
import { isOpen } from './lateness.ts'
import type { RatedItem } from './rated-item.ts'

/** Items that are alike, counted together; one unless said. */
interface Counted {
  count?: number
}

/** Items that are alike in all that a figure or its notes look at, counted by the database. */
export interface ItemGroup extends RatedItem {
  count: number
  isSuperseded: boolean
  provenance: Provenance
}

/** How many items there are, or those that satisfy a condition. */
export function countItems<Group extends Counted>(
  groups: readonly Group[],
  isCounted: (group: Group) => boolean = () => true,
): number {
  return groups.reduce((sum, group) => (isCounted(group) ? sum + (group.count ?? 1) : sum), 0)
}

/** How many items have each status; a status of no item is a true zero. */
export function countByStatus(groups: readonly (Counted & { status: Status })[]): StatusCounts {
  const counts = noStatuses()
  for (const { status, count = 1 } of groups) counts[status] += count
  return counts
}

/** Every status at zero: a true zero, not an unknown. */
export function noStatuses(): StatusCounts {
  return Object.fromEntries(Object.values(Status).map((status) => [status, 0])) as StatusCounts
}

/**
 * "Yes ÷ those assessed": yes, partial and no. "Not assessed" is never "no", and no single score is made of it: "that is
 * IOM's rule for the IGM".
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
