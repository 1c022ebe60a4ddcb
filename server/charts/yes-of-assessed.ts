import type { StatusCounts } from '../contract/item-lists.ts'
import type { Language } from '../contract/vocabulary.ts'
import { chartWords } from '../words/charts.ts'
import { assessedOf } from './tallies.ts'

/** `11 oui sur 17`: a count is always given with the number assessed; `–` when none is assessed. */
export function yesOfAssessed(counts: StatusCounts, language: Language): string {
  const assessed = assessedOf(counts)
  return assessed === 0
    ? '–'
    : chartWords[language].assessment.yesOfAssessed({ yes: counts.yes, assessed })
}
