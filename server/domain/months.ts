import { type Day, Status } from '../contract/vocabulary.ts'

/** The successive statuses of one item, as known at a viewpoint. */
export interface Course {
  adoptedOn: Day
  /** The day on which it was superseded; null when it was not. */
  leftOn: Day | null
  /** Its changes of status in the order of the facts that count, without those after `leftOn`. */
  steps: readonly { month: string; status: Status }[]
}

/**
 * Receives a move: the item's status before (`null`: not adopted yet), the month, the status after
 * (`superseded`: no longer counted).
 */
export type MoveTaker = (
  month: string,
  previous: Status | null,
  status: Status | 'superseded',
) => void

/**
 * Passes each change of status of an item to `take`, with its adoption and its leaving; a fact that changes
 * nothing is skipped. A callback and not an array: a million moves are counted, and none needs to be kept.
 * @param take gets the month as `2024-05`.
 */
export function forEachMove({ adoptedOn, leftOn, steps }: Course, take: MoveTaker): void {
  const adopted = monthOf(adoptedOn)
  let previous: Status = Status.not_started
  take(adopted, null, previous)
  for (const { month, status } of steps) {
    if (status === previous) continue
    // A status dated before the adoption is counted from the adoption's month.
    take(month < adopted ? adopted : month, previous, status)
    previous = status
  }
  if (leftOn !== null) take(leftOn < adoptedOn ? adopted : monthOf(leftOn), previous, 'superseded')
}

function monthOf(day: Day): string {
  return day.slice(0, 7)
}
