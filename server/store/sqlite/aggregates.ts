import type Sqlite from 'better-sqlite3'

import type { Status } from '../../contract/vocabulary.ts'
import { type Course, type MoveTaker, forEachMove } from '../../domain/months.ts'

/** A move between two statuses in a month, and how many items made it. */
export type TalliedMove = [...Parameters<MoveTaker>, count: number]

/**
 * Adds to a connection the aggregate functions that our SQL calls and SQLite lacks.
 *
 * `status_moves(course)` counts how many items moved from one status to another in each month, and returns a
 * JSON array of `TalliedMove`, earliest month first. Its argument is the history of one item as a text:
 * `adoptedOn|leftOn|2024-05 in_progress,2024-09 completed`; the last two parts may be empty. Plain SQL would
 * sort a million moves to count some thousand distinct ones, which takes three times as long.
 */
export function defineAggregates(database: Sqlite.Database): void {
  database.aggregate<unknown>('status_moves', {
    start: () => new Tally(),
    step: (tally, course) => {
      if (tally instanceof Tally) forEachMove(courseOf(String(course)), tally.take)
    },
    result: (tally) => JSON.stringify(tally),
  })
}

class Tally {
  readonly #counts = new Map<string, Map<string | null, Map<string, TalliedMove>>>()

  readonly take: MoveTaker = (month, previous, status) => {
    const ofMonth = at(
      this.#counts,
      month,
      () => new Map<string | null, Map<string, TalliedMove>>(),
    )
    const fromPrevious = at(ofMonth, previous, () => new Map<string, TalliedMove>())
    at(fromPrevious, status, (): TalliedMove => [month, previous, status, 0])[3] += 1
  }

  toJSON(): TalliedMove[] {
    const all = [...this.#counts.values()].flatMap((ofMonth) =>
      [...ofMonth.values()].flatMap((moves) => [...moves.values()]),
    )
    return all.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  }
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function courseOf(text: string): Course {
  const [adoptedOn = '', leftOn = '', history = ''] = text.split('|')
  const steps =
    history === ''
      ? []
      : history
          .split(',')
          .map((step) => ({ month: step.slice(0, 7), status: step.slice(8) as Status }))
  return { adoptedOn, leftOn: leftOn === '' ? null : leftOn, steps }
}
