import { type Day, ItemKind, Nature, openStatuses, type Status } from '../../contract/vocabulary.ts'
import { addDays, addMonths, daysBetween } from '../days.ts'
import type { RatedItem } from './rated-item.ts'

/** The attributes that lateness depends on. */
type DueItem = Pick<RatedItem, 'kind' | 'nature' | 'status' | 'deadline'>

/**
 * Whether a status is not started or in progress. « Non réalisée » is closed, and suspended items are counted
 * apart.
 */
export function isOpen(status: Status): boolean {
  return openStatuses.some((open) => open === status)
}

/** Whether the deadline has passed, whatever the status. An item due on the very day is not past due. */
export function isPastDue({ deadline }: Pick<DueItem, 'deadline'>, asOf: Day): boolean {
  return deadline !== null && deadline < asOf
}

/** "Overdue: one-off, open, and its deadline is past." Indicators, assessed in rounds, never are. */
export function isOverdue(item: DueItem, asOf: Day): boolean {
  return (
    item.kind !== ItemKind.indicator &&
    item.nature === Nature.one_off &&
    isOpen(item.status) &&
    isPastDue(item, asOf)
  )
}

/** « En retard de plus d’un an »: overdue, and already past due on the same day one year earlier. */
export function isOverdueOverOneYear(item: DueItem, asOf: Day): boolean {
  return isOverdue(item, asOf) && isPastDue(item, yearBefore(asOf))
}

/**
 * One representative deadline for each class: to come, past, past for over a year. For figures that need only
 * the class of a deadline: the database then groups items with different deadlines. Each representative
 * belongs to its own class.
 */
export function typicalDeadlines(asOf: Day): { overOneYear: Day; past: Day; toCome: Day } {
  return {
    overOneYear: addDays(yearBefore(asOf), -1),
    past: addDays(asOf, -1),
    toCome: asOf,
  }
}

/** The same day one year earlier: deadlines before it are past for over a year. */
export function yearBefore(asOf: Day): Day {
  return addMonths(asOf, -12)
}

/** Days past the deadline; 0 until it has passed. */
export function daysOverdue(deadline: Day, asOf: Day): number {
  return Math.max(0, daysBetween(deadline, asOf))
}
