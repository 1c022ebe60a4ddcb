// The formatters of screens, sentences and paper. Programs and spreadsheets get plain values instead (server/exchange).
import type { Rate } from './schema.ts'
import type { MeetingRef } from './viewpoint.ts'
import type { Day, Instant, Language } from './vocabulary.ts'

const locale = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>
const noBreakSpace = '\u00A0'

/** `1 234,5` in French (U+202F between thousands), `1,234.5` in English; at most `decimals` decimals. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return numberFormat(language, decimals).format(value)
}

/** The two points before what is told, with their spaces. */
export const colon: Record<Language, string> = { fr: `${noBreakSpace}: `, en: ': ' }

/** `46 %` (no-break space) in French, `46%` in English, from a percentage; `–` when there is none. */
export function formatPercent(
  percent: number | undefined,
  language: Language,
  decimals = 0,
): string {
  if (percent === undefined) return '–'
  const number = formatNumber(percent, language, decimals)
  return language === 'fr' ? `${number}${noBreakSpace}%` : `${number}%`
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
  const [numerator, denominator] = [
    formatNumber(rate.numerator, language),
    formatNumber(rate.denominator, language),
  ]
  return language === 'fr' ? `${numerator} sur ${denominator}` : `${numerator} of ${denominator}`
}

/** `6 août 2021`, `6 August 2021`; in French the first of a month is `1er`. */
export function formatDay(day: Day, language: Language): string {
  const written = dayFormat(language).format(new Date(`${day}T12:00:00Z`))
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written
}

/** `06/08/2021` in both languages, for tables. */
export function formatShortDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** `6 août 2021, 16 h 40`, in the time of Niamey. */
export function formatInstant(instant: Instant, language: Language): string {
  return `${formatDay(dayOf(instant), language)}, ${formatTime(instant, language)}`
}

/** `16 h 40` or `16:40`, in the time of Niamey. */
export function formatTime(instant: Instant, language: Language): string {
  const { hours, minutes } = timeInNiamey(instant)
  return language === 'fr'
    ? `${hours}${noBreakSpace}h${noBreakSpace}${minutes}`
    : `${hours}:${minutes}`
}

/** The day of an instant in Niamey (UTC+1 all year). */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10)
}

/** A date of reduced precision: `2016`, `octobre 2016`, `6 août 2021`, `11 – 12 mars 2021`; `date inconnue`. */
export function formatPartialDay(heldOn: string | null, language: Language): string {
  if (heldOn === null) return language === 'fr' ? 'date inconnue' : 'unknown date'
  const [first = heldOn, last] = heldOn.split('/')
  if (last !== undefined)
    return dayFormat(language).formatRange(
      new Date(`${first}T12:00:00Z`),
      new Date(`${last}T12:00:00Z`),
    )
  if (/^\d{4}$/.test(first)) return first
  if (/^\d{4}-\d{2}$/.test(first))
    return monthFormat(language).format(new Date(`${first}-15T12:00:00Z`))
  return formatDay(first, language)
}

/** `1re`, `2e`; `1st`, `2nd`. The letters are raised where the medium can. */
export function formatOrdinal(
  rank: number,
  language: Language,
): { number: string; letters: string } {
  if (language === 'fr') return { number: String(rank), letters: rank === 1 ? 're' : 'e' }
  const letters = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const
  return { number: String(rank), letters: letters[englishOrdinals.select(rank)] }
}

/** A meeting's short name: `6e session`, `GTM, Agadez` is its title cut; used in sentences, badges and axes. */
export function formatMeeting(meeting: MeetingRef, language: Language): string {
  if (meeting.kind === 'ccm_session' && meeting.number !== null) {
    const { number, letters } = formatOrdinal(meeting.number, language)
    return `${number}${letters} session`
  }
  return meeting.title
}

/** Chooses a form by the plural rules of the language: in French 0 and 1,5 are singular. */
export function plural(
  count: number,
  forms: { one: string; other: string },
  language: Language,
): string {
  return pluralRules[language].select(count) === 'one' ? forms.one : forms.other
}

/** `2 ans 7 mois`, `3 mois`, `12 jours`: a length of time in its two largest units, for lateness. */
export function formatDuration(from: Day, to: Day, language: Language): string {
  const words = {
    fr: {
      year: { one: 'an', other: 'ans' },
      month: { one: 'mois', other: 'mois' },
      day: { one: 'jour', other: 'jours' },
    },
    en: {
      year: { one: 'year', other: 'years' },
      month: { one: 'month', other: 'months' },
      day: { one: 'day', other: 'days' },
    },
  }[language]
  const months = fullMonths(from, to)
  const say = (count: number, forms: { one: string; other: string }) =>
    `${count}${noBreakSpace}${plural(count, forms, language)}`
  if (months === 0)
    return say(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000), words.day)
  const years = Math.floor(months / 12)
  const parts = [
    years > 0 ? say(years, words.year) : '',
    months % 12 > 0 ? say(months % 12, words.month) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Millions of FCFA: `14 000 M FCFA`; `14 Md FCFA` from a thousand millions on. */
export function formatXof(amountXof: number, language: Language): string {
  const billions = amountXof / 1e9
  const unit =
    language === 'fr' ? { big: 'Md FCFA', small: 'M FCFA' } : { big: 'bn FCFA', small: 'm FCFA' }
  return billions >= 1
    ? `${formatNumber(billions, language, 1)}${noBreakSpace}${unit.big}`
    : `${formatNumber(amountXof / 1e6, language, 1)}${noBreakSpace}${unit.small}`
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

// Making an Intl object costs far more than using it.
const numberFormats = new Map<string, Intl.NumberFormat>()
function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`
  const known = numberFormats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(locale[language], { maximumFractionDigits: decimals })
  numberFormats.set(key, made)
  return made
}

const dayFormats = {
  fr: new Intl.DateTimeFormat(locale.fr, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  en: new Intl.DateTimeFormat(locale.en, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
}
const monthFormats = {
  fr: new Intl.DateTimeFormat(locale.fr, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locale.en, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}
const dayFormat = (language: Language) => dayFormats[language]
const monthFormat = (language: Language) => monthFormats[language]
const pluralRules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') }
const englishOrdinals = new Intl.PluralRules('en', { type: 'ordinal' })
