import { type Day, ItemKind, Nature, Status } from '../../contract/vocabulary.ts'
import { daysBetween } from '../days.ts'
import { daysOverdue, isOpen, isPastDue } from './lateness.ts'
import type { RatedItem } from './rated-item.ts'

/**
 * The median: the middle value, or the mean of the two middle ones. Undefined without values; 0 is a value.
 */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}

/**
 * The days "from adoption to completion" of the completed one-off recommendations whose completion day is
 * known. Their median is the delay shown on an institution's sheet.
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
 * The median lateness, shown in the report by institution: "days from the deadline to completion (0 when in
 * time), or to the viewpoint's day for those open and overdue". Only one-off items with a deadline that are
 * completed (on a known day) or overdue count; undefined when there are none.
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

/** The day until which lateness is counted; null while it can't be known whether the item will be late. */
function settledOn(
  item: Pick<RatedItem, 'status' | 'deadline' | 'completedOn'>,
  asOf: Day,
): Day | null {
  if (item.status === Status.completed) return item.completedOn
  return isOpen(item.status) && isPastDue(item, asOf) ? asOf : null
}

/**
 * The number of sessions at which an item was still open, « reconduite 3 fois »: those held after the day of
 * its adoption and before the day of its closing.
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
