import { formatNumber } from '../words/format.ts'
import type { StatusCounts } from '../contract/tracking.ts'
import type { Language } from '../contract/vocabulary.ts'
import { assessedOf } from './tallies.ts'

/** `11 oui sur 17`: a count is never told without the number of those assessed; `–` when there is none. */
export function yesOfAssessed(counts: StatusCounts, language: Language): string {
  const assessed = assessedOf(counts)
  if (assessed === 0) return '–'
  const [yes, base] = [formatNumber(counts.yes, language), formatNumber(assessed, language)]
  return { fr: `${yes} oui sur ${base}`, en: `${yes} yes of ${base}` }[language]
}
