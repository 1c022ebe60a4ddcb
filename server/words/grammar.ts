import type { Rate } from '../contract/schema.ts'
import type { MeetingRef } from '../contract/viewpoint.ts'
import type { Day, Language } from '../contract/vocabulary.ts'
import { clauses, counted, listed } from './counted.ts'
import {
  formatDay,
  formatMeeting,
  formatNumber,
  formatPartialDay,
  formatPercent,
  formatRate,
  plural,
} from './format.ts'

/** What the sentences of one language are made of, so that its files need not name it at every number. */
export function grammarOf(language: Language) {
  return {
    number: (value: number) => formatNumber(value, language),
    percent: (value: number | undefined) => formatPercent(value, language),
    rate: (rate: Rate) => formatRate(rate, language),
    day: (day: Day) => formatDay(day, language),
    partialDay: (day: string | null) => formatPartialDay(day, language),
    meeting: (meeting: MeetingRef) => formatMeeting(meeting, language),
    plural: (count: number, one: string, other: string) => plural(count, { one, other }, language),
    counted: (count: number, one: string, other: string) =>
      counted(count, { one, other }, language),
    listed: (parts: readonly string[]) => listed(parts, language),
    clauses: (parts: readonly string[]) => clauses(parts, language),
  }
}
