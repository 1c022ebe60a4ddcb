import { type Change, moveOf } from '../contract/changes.ts'
import {
  assessmentStatuses,
  closedStatuses,
  executionStatuses,
  type Status,
} from '../contract/vocabulary.ts'

/** What a status became between two viewpoints. Adoption, return and departure are not of statuses: SQL tells them. */
export type StatusChange = Extract<Change, 'gain' | 'setback' | 'closed'>

/** Whether an item that was `from` is over now that it is `to`. */
export function isClosing(from: Status, to: Status): boolean {
  return isOver(to) && !isOver(from)
}

/** Every pair of statuses that makes a change: SQL and the domain can then not disagree. */
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
