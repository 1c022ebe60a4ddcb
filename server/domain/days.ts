import type { Day, Instant } from '../contract/vocabulary.ts'

const dayLength = 86_400_000
/** Africa/Niamey is UTC+1 all year. */
const niameyOffset = 3_600_000

/** Stands for an unknown first day: earlier than any real day. */
export const sinceAlways: Day = '0001-01-01'

/** Whether a text is a real day written `YYYY-MM-DD`: 2021-02-30 is not. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) return false
  return text.endsWith('-01') || (text.slice(8) > '00' && text <= lastDayOfMonth(text.slice(0, 7)))
}

/** The day some days later, or earlier when the count is negative. */
export function addDays(day: Day, count: number): Day {
  return dayAt(timeOf(day) + count * dayLength)
}

/** The same date some months later, or the month's last day where it has no such date. */
export function addMonths(day: Day, count: number): Day {
  const month = textOfMonth(monthOf(day) + count)
  const same = `${month}-${day.slice(8)}`
  const last = lastDayOfMonth(month)
  return same < last ? same : last
}

/** Days from one day to another: negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / dayLength
}

/** Full months elapsed from one day to another: negative when `to` comes first. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return 0 - monthsBetween(to, from)
  const months = monthOf(to) - monthOf(from)
  return addMonths(from, months) <= to ? months : months - 1
}

/**
 * The last day of each month from one day to another; the final one is `to` itself. Empty when `to` comes
 * first.
 */
export function monthEnds(from: Day, to: Day): Day[] {
  if (to < from) return []
  const first = monthOf(from)
  const past = Array.from({ length: monthOf(to) - first }, (_, index) =>
    lastDayOfMonth(textOfMonth(first + index)),
  )
  return [...past, to]
}

/** The day that an instant falls on in Niamey. */
export function dayInNiamey(instant: Instant): Day {
  return dayAt(Date.parse(instant) + niameyOffset)
}

/** The first millisecond of a day in Niamey. */
export function startOfDay(day: Day): Instant {
  return new Date(timeOf(day) - niameyOffset).toISOString()
}

/** The last millisecond of a day in Niamey. */
export function endOfDay(day: Day): Instant {
  return new Date(timeOf(day) + dayLength - niameyOffset - 1).toISOString()
}

/** The days that a date may mean: it is known to the year, the month or the day, or is a range of days. */
export interface PartialDate {
  precision: 'year' | 'month' | 'day' | 'range'
  first: Day
  last: Day
}

/** Reads an ISO 8601 date of reduced precision (`2016`, `2016-10`, `2021-08-06`) or a range of days (`a/b`). */
export function parsePartialDate(text: string | null): PartialDate | undefined {
  const [from = '', to, ...rest] = (text ?? '').split('/')
  if (rest.length > 0) return undefined
  if (to !== undefined)
    return isRealDay(from) && isRealDay(to) && from <= to
      ? { precision: 'range', first: from, last: to }
      : undefined
  if (isRealDay(from)) return { precision: 'day', first: from, last: from }
  if (isRealDay(`${from}-01`))
    return { precision: 'month', first: `${from}-01`, last: lastDayOfMonth(from) }
  if (isRealDay(`${from}-01-01`))
    return { precision: 'year', first: `${from}-01-01`, last: `${from}-12-31` }
  return undefined
}

/** The first day that a date of reduced precision may mean; undefined when it is unknown. */
export function firstDay(text: string | null): Day | undefined {
  return parsePartialDate(text)?.first
}

/** The last day that a date of reduced precision may mean; undefined when it is unknown. */
export function lastDay(text: string | null): Day | undefined {
  return parsePartialDate(text)?.last
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayAt(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}

/** Months since the year 0. */
function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

/** `YYYY-MM` of a number of months since the year 0. */
function textOfMonth(months: number): string {
  const year = Math.floor(months / 12)
  return `${String(year).padStart(4, '0')}-${String(months - year * 12 + 1).padStart(2, '0')}`
}

/**
 * The last day of a `YYYY-MM`. Computed with integers: a sheet needs it for every session, and a `Date` takes
 * ten times as long.
 */
function lastDayOfMonth(month: string): Day {
  const year = Number(month.slice(0, 4))
  const number = Number(month.slice(5))
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (number === 2) return `${month}-${isLeap ? 29 : 28}`
  // Months of 31 and 30 days alternate, except that July and August both have 31.
  return `${month}-${30 + ((number + Math.floor(number / 8)) % 2)}`
}
