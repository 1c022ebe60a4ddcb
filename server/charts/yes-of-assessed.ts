import type { StatusCounts } from '../contract/item-lists.ts'
import type { Language } from '../contract/vocabulary.ts'
import { chartWords } from '../words/charts.ts'
import { assessedOf } from './tallies.ts'

/** `11 oui sur 17`: a count is never told without the number of those assessed; `–` when there is none. */
export function yesOfAssessed(counts: StatusCounts, language: Language): string {
  const assessed = assessedOf(counts)
  return assessed === 0
    ? '–'
    : chartWords[language].assessment.yesOfAssessed({ yes: counts.yes, assessed })
}
