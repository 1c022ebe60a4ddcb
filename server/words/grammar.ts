import type { Rate } from '../contract/schema.ts'
import type { MeetingRef } from '../contract/viewpoint.ts'
import type { Day, Language } from '../contract/vocabulary.ts'
import {
  type Forms,
  formatDay,
  formatMeeting,
  formatNumber,
  formatPartialDay,
  formatPercent,
  formatRate,
  plural,
  punctuation,
} from './format.ts'

const noBreakSpace = '\u00A0'

/**
 * The formatters and plural forms of one language, so that its files need not pass the language each time.
 */
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

/** `1 recommandation`, `20 recommandations`, with a no-break space after the number. */
export function counted(count: number, forms: Forms, language: Language): string {
  return `${formatNumber(count, language)}${noBreakSpace}${plural(count, forms, language)}`
}

/** `a, b et c`; `a, b and c`. */
export function listed(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2
    ? last
    : `${parts.slice(0, -1).join(', ')} ${punctuation(language).and} ${last}`
}

/** Joins clauses into one sentence, with semicolons. */
export function clauses(parts: readonly string[], language: Language): string {
  return parts.join(punctuation(language).semicolon)
}
