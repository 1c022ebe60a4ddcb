import type { Day, Instant } from '../../server/contract/vocabulary.ts'
import { addDays } from '../../server/domain/days.ts'
import { instantOf, officeDay, officeInstant } from './calendar.ts'
import type { Rows } from '../seed/rows.ts'

/** A write made by a user of the demonstration's history: one day, one transaction. */
interface Act {
  on: Day
  /** Time in Niamey; without it, a time in office hours on a working day is chosen. */
  time?: string
  authorId: number | null
  action: string
  subject?: string
  /** Adds the rows, recorded at the instant given. Called in order of time. */
  record: (at: Instant) => void
}

/** The acts of the demonstration's history, collected first and then run in order of time. */
export interface Chronicle {
  add: (act: Act) => void
  /** Runs the acts in order of time, each at a strictly later instant, and writes the journal. */
  play: (rows: Rows) => void
}

/**
 * Collects the acts of the demonstration's history, added in any order. Acts on `today` or later have not
 * happened yet and are left out.
 */
export function chronicle(today: Day): Chronicle {
  const acts: (Act & { instant: Instant })[] = []
  return {
    add: (act) => {
      const on = act.time === undefined ? workingDayBefore(act.on, today) : act.on
      if (on >= today) return
      const instant =
        act.time === undefined
          ? officeInstant(on, `${act.action}${act.subject ?? ''}`)
          : instantOf(on, act.time)
      acts.push({ ...act, instant })
    },
    play: (rows) => {
      let last = ''
      for (const { instant, authorId, action, subject, record } of acts.toSorted(byInstant)) {
        const at = instant > last ? instant : new Date(Date.parse(last) + 1).toISOString()
        last = at
        rows.journal.push({ recordedAt: at, authorId, action, subject: subject ?? null })
        record(at)
      }
    },
  }
}

function byInstant(a: { instant: Instant }, b: { instant: Instant }): number {
  return a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0
}

/** The working day on or after a day, or the one before when that day has not come yet. */
function workingDayBefore(day: Day, today: Day): Day {
  const working = officeDay(day)
  if (working < today || day >= today) return working
  return addDays(working, -3)
}
