import { type Day, ItemKind, Nature, Status } from '../../contract/vocabulary.ts'
import { daysBetween } from '../days.ts'
import { daysOverdue, isOpen, isPastDue } from './lateness.ts'
import type { RatedItem } from './rated-item.ts'

/** The middle value, or the mean of the two middle ones; undefined when there is none. 0 is a value. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}

/**
 * The days that the completed one-off recommendations took, "from adoption to completion": those of which the day of the
 * completion is known. Their median is the delay that an institution's sheet shows.
 */
export function completionTimes(
  items: readonly (Pick<RatedItem, 'kind' | 'nature' | 'status' | 'completedOn'> & {
    adoptedOn: Day
  })[],
): number[] {
  return items.flatMap(({ kind, nature, status, adoptedOn, completedOn }) => {
    const isCompleted =
      kind === ItemKind.recommendation && nature === Nature.one_off && status === Status.completed
    return isCompleted && completedOn !== null ? [daysBetween(adoptedOn, completedOn)] : []
  })
}

/**
 * The median lateness of one-off items whose deadline is settled: "days from the deadline to completion (0 when in time), or
 * to the viewpoint's day for those open and overdue". Undefined when nothing was due yet. The delay that the report by
 * institution shows.
 */
export function medianLateness(
  groups: readonly Pick<RatedItem, 'nature' | 'status' | 'deadline' | 'completedOn' | 'count'>[],
  asOf: Day,
): number | undefined {
  return median(
    groups.flatMap((group) => {
      const { nature, deadline, count = 1 } = group
      const end = settledOn(group, asOf)
      return nature !== Nature.one_off || deadline === null || end === null
        ? []
        : Array.from({ length: count }, () => daysOverdue(deadline, end))
    }),
  )
}

/** The day until which lateness is counted; null while it is not known whether there is any. */
function settledOn(
  item: Pick<RatedItem, 'status' | 'deadline' | 'completedOn'>,
  asOf: Day,
): Day | null {
  if (item.status === Status.completed) return item.completedOn
  return isOpen(item.status) && isPastDue(item, asOf) ? asOf : null
}

/**
 * The sessions over which an item was carried while open, « reconduite 3 fois »: held strictly after its adoption, by
 * the day, and before the day on which it was closed.
 */
export function carriedOver(
  { adoptedOn, closedOn }: { adoptedOn: Day; closedOn: Day | null },
  sessionDays: readonly Day[],
  asOf: Day,
): number {
  return sessionDays.filter(
    (day) => day > adoptedOn && day <= asOf && (closedOn === null || day < closedOn),
  ).length
}
