import type Sqlite from 'better-sqlite3'

import type { Status } from '../../contract/vocabulary.ts'
import { type Course, type MoveTaker, tellMoves } from '../../domain/months.ts'

/** A move that items made alike, and how many did. */
export type TalliedMove = [...Parameters<MoveTaker>, count: number]

/**
 * Gives a connection the aggregates that our SQL calls and SQLite lacks.
 *
 * `status_moves(course)` counts how items moved from a status to another, month by month, as JSON: an array of `TalliedMove`,
 * the earliest month first. A course is `adoptedOn|leftOn|2024-05 in_progress,2024-09 completed`, the last two maybe empty.
 * SQL alone would sort a million moves to count some thousand kinds of them, which takes three times as long.
 */
export function defineAggregates(database: Sqlite.Database): void {
  database.aggregate<unknown>('status_moves', {
    start: () => new Tally(),
    step: (tally, course) => {
      if (tally instanceof Tally) tellMoves(courseOf(String(course)), tally.take)
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
