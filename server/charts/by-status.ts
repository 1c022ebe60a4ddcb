import type { Status } from '../contract/vocabulary.ts'

/** Makes a record with a value for each status, such as a number or a mark. */
export function byStatus<Value>(valueOf: (status: Status) => Value): Record<Status, Value> {
  return {
    not_started: valueOf('not_started'),
    in_progress: valueOf('in_progress'),
    completed: valueOf('completed'),
    not_completed: valueOf('not_completed'),
    suspended: valueOf('suspended'),
    obsolete: valueOf('obsolete'),
    not_assessed: valueOf('not_assessed'),
    no: valueOf('no'),
    partial: valueOf('partial'),
    yes: valueOf('yes'),
    not_applicable: valueOf('not_applicable'),
  }
}
