const noBreakSpace = '\u00A0'

export const format = {
  locale: 'fr-FR',
  /** Punctuation with its spaces. */
  punctuation: { colon: `${noBreakSpace}: `, semicolon: `${noBreakSpace}; `, and: 'et' },
  percent: (number: string): string => `${number}${noBreakSpace}%`,
  base: ({ numerator, denominator }: { numerator: string; denominator: string }): string =>
    `${numerator} sur ${denominator}`,
  /** A day as Intl formats it, corrected to French usage: « 1er ». */
  day: (written: string): string => written.replace(/^1 /, '1er '),
  time: ({ hours, minutes }: { hours: string; minutes: string }): string =>
    `${hours}${noBreakSpace}h${noBreakSpace}${minutes}`,
  unknownDate: 'date inconnue',
  ordinalLetters: (rank: number): string => (rank === 1 ? 're' : 'e'),
  session: (ordinal: string): string => `${ordinal} session`,
  lengths: {
    year: { one: 'an', other: 'ans' },
    month: { one: 'mois', other: 'mois' },
    day: { one: 'jour', other: 'jours' },
  },
  xof: { billions: 'Md FCFA', millions: 'M FCFA' },
}

export type FormatWords = typeof format
