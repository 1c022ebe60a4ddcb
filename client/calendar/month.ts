import type { Day } from '../../server/contract/index.ts'

/** A month as the calendar's addresses say it: `2026-11`. */
export type Month = string

/** A day of a month, with its place in the week: 1 for Monday, 7 for Sunday. */
export interface MonthDay {
  day: Day
  weekday: number
}

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

/** The days of a month, in order. */
export function daysOf(month: Month): MonthDay[] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return Array.from({ length: count }, (_, index) => ({
    day: `${month}-${String(index + 1).padStart(2, '0')}`,
    weekday: ((first.getUTCDay() + 6 + index) % 7) + 1,
  }))
}

/** The month `count` months after, or before when it is negative. */
export function monthAfter(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const total = year * 12 + number - 1 + count
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
}
