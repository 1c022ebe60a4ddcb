import type { MonthlyData } from '../contract/dashboard.ts'
import type { Day } from '../contract/vocabulary.ts'

/** A session, with the index of the first month that ends on its day or later. */
export type PlacedSession = { meeting: MonthlyData['meetings'][number]; index: number }

/** The sessions with a known month that lies within the chart's months. */
export function placedSessions({ months, meetings }: MonthlyData): PlacedSession[] {
  const placed = meetings.flatMap((meeting) => {
    const day = (meeting.heldOn ?? '').slice(0, 10)
    const index =
      day.length < 7 ? -1 : months.findIndex(({ asOf }) => asOf.slice(0, day.length) >= day)
    return index < 0 || isBeforeAll(day, months) ? [] : [{ meeting, index }]
  })
  return placed.sort((one, other) => one.index - other.index)
}

const isBeforeAll = (day: Day, months: MonthlyData['months']) =>
  months.every(({ asOf }) => day.slice(0, 7) < asOf.slice(0, 7))
