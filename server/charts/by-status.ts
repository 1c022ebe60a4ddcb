import type { StatusCounts } from '../contract/tracking.ts'
import type { Status } from '../contract/vocabulary.ts'

/** A number of each status. */
export function byStatus(numberOf: (status: Status) => number): StatusCounts {
  return {
    not_started: numberOf('not_started'),
    in_progress: numberOf('in_progress'),
    completed: numberOf('completed'),
    not_completed: numberOf('not_completed'),
    suspended: numberOf('suspended'),
    obsolete: numberOf('obsolete'),
    not_assessed: numberOf('not_assessed'),
    no: numberOf('no'),
    partial: numberOf('partial'),
    yes: numberOf('yes'),
    not_applicable: numberOf('not_applicable'),
  }
}
