import { type Change, moveOf } from '../contract/changes.ts'
import {
  assessmentStatuses,
  closedStatuses,
  executionStatuses,
  type Status,
} from '../contract/vocabulary.ts'

/**
 * The changes that a pair of statuses makes. Adoption, return to the base and leaving it are found by SQL.
 */
export type StatusChange = Extract<Change, 'gain' | 'setback' | 'closed'>

/** Whether an item that was `from` is closed now that it is `to`. */
export function isClosing(from: Status, to: Status): boolean {
  return isOver(to) && !isOver(from)
}

/**
 * All pairs of statuses that make a change: SQL takes them from here, so that it can't disagree with the
 * domain.
 */
export function pairsOf(change: StatusChange): [from: Status, to: Status][] {
  const makes = (from: Status, to: Status) =>
    change === 'closed' ? isClosing(from, to) : moveOf(from, to) === change
  return [executionStatuses, assessmentStatuses].flatMap((statuses: readonly Status[]) =>
    statuses.flatMap((from) =>
      statuses.filter((to) => makes(from, to)).map((to): [Status, Status] => [from, to]),
    ),
  )
}

function isOver(status: Status): boolean {
  return closedStatuses.some((each) => each === status)
}
