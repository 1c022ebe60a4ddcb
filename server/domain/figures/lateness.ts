import { type Day, ItemKind, Nature, openStatuses, type Status } from '../../contract/vocabulary.ts'
import { addDays, addMonths, daysBetween } from '../days.ts'
import type { RatedItem } from './rated-item.ts'

/** What lateness looks at in an item. */
type DueItem = Pick<RatedItem, 'kind' | 'nature' | 'status' | 'deadline'>

/** Not started or in progress: what was noted as not completed, or suspended, waits for nothing. */
export function isOpen(status: Status): boolean {
  return openStatuses.some((open) => open === status)
}

/** The deadline has passed, whatever became of the item. Due on the very day is not past due. */
export function isPastDue({ deadline }: Pick<DueItem, 'deadline'>, asOf: Day): boolean {
  return deadline !== null && deadline < asOf
}

/** "Overdue: one-off, open, and its deadline is past." Indicators, judged by rounds, never are. */
export function isOverdue(item: DueItem, asOf: Day): boolean {
  return (
    item.kind !== ItemKind.indicator &&
    item.nature === Nature.one_off &&
    isOpen(item.status) &&
    isPastDue(item, asOf)
  )
}

/** « En retard de plus d’un an »: overdue, and already past due on the same day of the year before. */
export function isOverdueOverOneYear(item: DueItem, asOf: Day): boolean {
  return isOverdue(item, asOf) && isPastDue(item, yearBefore(asOf))
}

/**
 * Days that stand for all deadlines of a class, for figures that only ask of a deadline whether it is to come, past, or past
 * for over a year: the database then counts together items whose deadlines differ. Each is of its own class.
 */
export function typicalDeadlines(asOf: Day): { overOneYear: Day; past: Day; toCome: Day } {
  return {
    overOneYear: addDays(yearBefore(asOf), -1),
    past: addDays(asOf, -1),
    toCome: asOf,
  }
}

/** Deadlines before this day are past for over a year. */
export function yearBefore(asOf: Day): Day {
  return addMonths(asOf, -12)
}

/** Days past the deadline; 0 until it has passed. */
export function daysOverdue(deadline: Day, asOf: Day): number {
  return Math.max(0, daysBetween(deadline, asOf))
}
