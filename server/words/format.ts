// Formats values for screens, sentences and print. Programs and spreadsheets get plain values instead
// (server/exchange).
import { dayOf } from '../contract/days.ts'
import type { Rate } from '../contract/schema.ts'
import type { MeetingRef } from '../contract/viewpoint.ts'
import type { Day, Instant, Language } from '../contract/vocabulary.ts'
import { format as en } from './en/format.ts'
import { type FormatWords, format as fr } from './fr/format.ts'

/** The singular and the plural of a word. */
export interface Forms {
  one: string
  other: string
}

const words: Record<Language, FormatWords> = { fr, en }
const noBreakSpace = '\u00A0'

/** The colon with its spaces: in French it follows a no-break space. */
export function colon(language: Language): string {
  return words[language].punctuation.colon
}

/** The punctuation between the parts of a sentence. */
export function punctuation(language: Language): FormatWords['punctuation'] {
  return words[language].punctuation
}

/** `1 234,5` in French (U+202F between thousands), `1,234.5` in English; at most `decimals` decimals. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return numberFormat(language, decimals).format(value)
}

/** `46 %` (no-break space) in French, `46%` in English, from a percentage; `–` when there is none. */
export function formatPercent(
  percent: number | undefined,
  language: Language,
  decimals = 0,
): string {
  if (percent === undefined) return '–'
  return words[language].percent(formatNumber(percent, language, decimals))
}

/** A rate as a percentage: `46 %`, or `–` when its denominator is 0. */
export function formatRate(rate: Rate, language: Language, decimals = 0): string {
  return formatPercent(
    rate.denominator === 0 ? undefined : (100 * rate.numerator) / rate.denominator,
    language,
    decimals,
  )
}

/** A rate's two numbers: `17 sur 37`. */
export function formatBase(rate: Rate, language: Language): string {
  return words[language].base({
    numerator: formatNumber(rate.numerator, language),
    denominator: formatNumber(rate.denominator, language),
  })
}

/** `6 août 2021`, `6 August 2021`; in French the first of a month is `1er`. */
export function formatDay(day: Day, language: Language): string {
  return words[language].day(dateFormats(language).day.format(noonOf(day)))
}

/** `6 août 2021, 16 h 40`, in Niamey time. */
export function formatInstant(instant: Instant, language: Language): string {
  return `${formatDay(dayOf(instant), language)}, ${formatTime(instant, language)}`
}

/** `16 h 40` or `16:40`, in Niamey time. */
export function formatTime(instant: Instant, language: Language): string {
  return words[language].time(timeInNiamey(instant))
}

/**
 * A date of reduced precision: `2016`, `octobre 2016`, `6 août 2021`, `11 – 12 mars 2021`; `date inconnue`
 * when unknown.
 */
export function formatPartialDay(heldOn: string | null, language: Language): string {
  if (heldOn === null) return words[language].unknownDate
  const [first = heldOn, last] = heldOn.split('/')
  if (last !== undefined) {
    return dateFormats(language).day.formatRange(noonOf(first), noonOf(last))
  }
  if (/^\d{4}$/.test(first)) return first
  if (/^\d{4}-\d{2}$/.test(first)) return dateFormats(language).month.format(noonOf(`${first}-15`))
  return formatDay(first, language)
}

/** `1re`, `2e`; `1st`, `2nd`. The letters are in superscript where the medium allows it. */
export function formatOrdinal(
  rank: number,
  language: Language,
): { number: string; letters: string } {
  return { number: String(rank), letters: words[language].ordinalLetters(rank) }
}

/**
 * A meeting's short name, for sentences, badges and axes: `6e session`, or its title shortened (`GTM,
 * Agadez`).
 */
export function formatMeeting(meeting: MeetingRef, language: Language): string {
  if (meeting.kind === 'ccm_session' && meeting.number !== null) {
    const { number, letters } = formatOrdinal(meeting.number, language)
    return words[language].session(`${number}${letters}`)
  }
  return meeting.title
}

/** Chooses a form by the plural rules of the language: in French 0 and 1,5 are singular. */
export function plural(count: number, forms: Forms, language: Language): string {
  return pluralRules(language).select(count) === 'one' ? forms.one : forms.other
}

/** `2 ans 7 mois`, `3 mois`, `12 jours`: the time between two days in its two largest units, for lateness. */
export function formatDuration(from: Day, to: Day, language: Language): string {
  const { lengths } = words[language]
  const months = fullMonths(from, to)
  const say = (count: number, forms: Forms) =>
    `${count}${noBreakSpace}${plural(count, forms, language)}`
  if (months === 0)
    return say(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000), lengths.day)
  const years = Math.floor(months / 12)
  const parts = [
    years > 0 ? say(years, lengths.year) : '',
    months % 12 > 0 ? say(months % 12, lengths.month) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** An amount in millions of FCFA: `14 000 M FCFA`; `14 Md FCFA` from a billion (1e9) on. */
export function formatXof(amountXof: number, language: Language): string {
  const billions = amountXof / 1e9
  const unit = words[language].xof
  return billions >= 1
    ? `${formatNumber(billions, language, 1)}${noBreakSpace}${unit.billions}`
    : `${formatNumber(amountXof / 1e6, language, 1)}${noBreakSpace}${unit.millions}`
}

function fullMonths(from: Day, to: Day): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number)
  return Math.max(0, (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0))
}

function timeInNiamey(instant: Instant) {
  const [hours = '', minutes = ''] = new Date(Date.parse(instant) + 3_600_000)
    .toISOString()
    .slice(11, 16)
    .split(':')
  return { hours, minutes }
}

const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`)

// Creating an Intl object costs far more than using it: each is created once, at its first use.
const numberFormat = kept(
  (language: Language, decimals: number) =>
    new Intl.NumberFormat(words[language].locale, { maximumFractionDigits: decimals }),
)
const dateFormats = kept((language: Language) => {
  const { locale } = words[language]
  const monthAndYear = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return {
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', ...monthAndYear }),
    month: new Intl.DateTimeFormat(locale, monthAndYear),
  }
})
const pluralRules = kept((language: Language) => new Intl.PluralRules(language))

/** Caches the results of a function by its arguments. */
function kept<Arguments extends readonly unknown[], Made>(
  make: (...given: Arguments) => Made,
): (...given: Arguments) => Made {
  const made = new Map<string, Made>()
  return (...given) => {
    const key = given.join()
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(...given)
    made.set(key, fresh)
    return fresh
  }
}
