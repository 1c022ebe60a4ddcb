import type { Day, Instant } from '../../server/contract/vocabulary.ts'
import { addDays } from '../../server/domain/days.ts'

/** The day itself when it is a weekday, else the next Monday. */
export function officeDay(day: Day): Day {
  const weekday = new Date(day).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/** The instant of a day and a time in Niamey, such as `16:40`. */
export function instantOf(day: Day, time: string): Instant {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - 3_600_000).toISOString()
}

/** A time in office hours (8:00 to 12:30, 14:30 to 17:00), always the same for the same `seed` and day. */
export function officeInstant(day: Day, seed: string): Instant {
  const number = numberOf(`${seed}${day}`)
  const minutes = number % 420
  const start = instantOf(day, minutes < 270 ? '08:00' : '10:00')
  return new Date(Date.parse(start) + minutes * 60_000 + (number % 59_999)).toISOString()
}

/**
 * Reads a day written in the demonstration's CSV files: a calendar day, a day relative to the day of the
 * demonstration (`T-40`), or a deadline relative to it. `D+20` is the first 15th or end of month at least 20
 * days ahead; `D-3` is the last one at least 3 days ago.
 */
export function storyDay(text: string, today: Day): Day {
  const [, kind, offset] = text.match(/^([TD])([+-]\d+)$/) ?? []
  if (offset === undefined) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Error(`« ${text} » is not a day of the story.`)
    return text
  }
  const day = addDays(today, Number(offset))
  return kind === 'T' ? day : deadlineFrom(day, offset.startsWith('-') ? -1 : 1)
}

function deadlineFrom(day: Day, step: 1 | -1): Day {
  const isUsual = day.endsWith('-15') || addDays(day, 1).endsWith('-01')
  return isUsual ? day : deadlineFrom(addDays(day, step), step)
}

/** A pseudo-random number that is always the same for the same text (FNV-1a hash). */
export function numberOf(text: string): number {
  let hash = 2_166_136_261
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return (hash ^ (hash >>> 15)) >>> 0
}
