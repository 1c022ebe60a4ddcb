import type { FormatWords } from '../fr/format.ts'

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinalLetters = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }

export const format: FormatWords = {
  locale: 'en-GB',
  punctuation: { colon: ': ', semicolon: '; ', and: 'and' },
  percent: (number) => `${number}%`,
  base: ({ numerator, denominator }) => `${numerator} of ${denominator}`,
  day: (written) => written,
  time: ({ hours, minutes }) => `${hours}:${minutes}`,
  unknownDate: 'unknown date',
  ordinalLetters: (rank) => ordinalLetters[ordinals.select(rank)],
  session: (ordinal) => `${ordinal} session`,
  lengths: {
    year: { one: 'year', other: 'years' },
    month: { one: 'month', other: 'months' },
    day: { one: 'day', other: 'days' },
  },
  xof: { billions: 'bn FCFA', millions: 'm FCFA' },
}
