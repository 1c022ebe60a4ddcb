import type { StatusCounts } from '../contract/item-lists.ts'
import { statusTraits } from '../contract/status-traits.ts'
import {
  assessmentStatuses,
  executionStatuses,
  openStatuses,
  type Status,
} from '../contract/vocabulary.ts'

/** The number of items with one of these statuses. */
export function tally(counts: StatusCounts, statuses: readonly Status[]): number {
  return statuses.reduce((sum, status) => sum + counts[status], 0)
}

/** Not started or in progress. */
export function openOf(counts: StatusCounts): number {
  return tally(counts, openStatuses)
}

/** All items but the obsolete ones: the base of a completion rate. */
export function baseOf(counts: StatusCounts): number {
  return tally(counts, executionStatuses.filter(isCounted))
}

/** Yes, partial or no: the denominator for indicators. */
export function assessedOf(counts: StatusCounts): number {
  return tally(counts, assessmentStatuses.filter(isCounted))
}

/** The sum of several counts, status by status. */
export function sumOf(all: readonly StatusCounts[], statuses: readonly Status[]): number {
  return all.reduce((sum, counts) => sum + tally(counts, statuses), 0)
}

const isCounted = (status: Status) => statusTraits[status].isCounted
