import type { StatusCounts } from '../contract/tracking.ts'
import { openStatuses, type Status } from '../contract/vocabulary.ts'

/** How many items have one of these statuses. */
export function tally(counts: StatusCounts, statuses: readonly Status[]): number {
  return statuses.reduce((sum, status) => sum + counts[status], 0)
}

/** Not started or in progress. */
export function openOf(counts: StatusCounts): number {
  return tally(counts, openStatuses)
}

/** All but the obsolete ones: the base of a completion rate. */
export function baseOf(counts: StatusCounts): number {
  return tally(counts, ['completed', 'in_progress', 'not_started', 'not_completed', 'suspended'])
}

/** Yes, partial or no: the denominator of every count of indicators. */
export function assessedOf(counts: StatusCounts): number {
  return tally(counts, ['yes', 'partial', 'no'])
}

/** The sum of several counts, status by status. */
export function sumOf(all: readonly StatusCounts[], statuses: readonly Status[]): number {
  return all.reduce((sum, counts) => sum + tally(counts, statuses), 0)
}
