import type { StatusCounts } from '../../contract/item-lists.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { chartWords } from '../../words/charts.ts'
import { clauses } from '../../words/grammar.ts'
import { assessedOf, sumOf } from '../tallies.ts'

/** A sentence: how many of the assessed indicators are « oui », and how many are not assessed. */
export function assessmentSentence(all: readonly StatusCounts[], language: Language): string {
  const say = chartWords[language].assessment
  const assessed = all.reduce((sum, counts) => sum + assessedOf(counts), 0)
  const [yes, left] = [sumOf(all, ['yes']), sumOf(all, ['not_assessed'])]
  if (assessed + left === 0) return say.noIndicator
  if (assessed === 0) return left === 1 ? say.onlyOneLeft : say.allLeft({ left })
  const said = say.yes({ yes, assessed })
  return left === 0 ? said : clauses([said, say.left({ left })], language)
}
