import type { Day, Instant } from './vocabulary.ts'

/** The day of an instant in Niamey (UTC+1 all year). */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10)
}

/** `06/08/2021` in both languages, for tables. */
export function formatShortDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}
