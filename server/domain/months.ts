import { type Day, Status } from '../contract/vocabulary.ts'

/** One item's way through its statuses, as known at a viewpoint. */
export interface Course {
  adoptedOn: Day
  /** The day from which others have its place; null while none has. */
  leftOn: Day | null
  /** What it became, in the order of the facts that count, those before `leftOn`. */
  steps: readonly { month: string; status: Status }[]
}

/** Takes a move: what the item was in a month (`null`: not there yet) and what it became (`superseded`: out of the count). */
export type MoveTaker = (
  month: string,
  previous: Status | null,
  status: Status | 'superseded',
) => void

/**
 * Tells the moves of an item from one status to another, adoption and leaving with them; a fact that changes nothing is
 * none. Told one by one, for a million of them are counted and none is kept.
 * @param take gets the month as `2024-05`.
 */
export function tellMoves({ adoptedOn, leftOn, steps }: Course, take: MoveTaker): void {
  const adopted = monthOf(adoptedOn)
  let previous: Status = Status.not_started
  take(adopted, null, previous)
  for (const { month, status } of steps) {
    if (status === previous) continue
    // What was true before it was adopted shows from then on.
    take(month < adopted ? adopted : month, previous, status)
    previous = status
  }
  if (leftOn !== null) take(leftOn < adoptedOn ? adopted : monthOf(leftOn), previous, 'superseded')
}

function monthOf(day: Day): string {
  return day.slice(0, 7)
}
