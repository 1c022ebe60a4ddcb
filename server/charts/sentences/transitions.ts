import type { TransitionsData } from '../../contract/changes.ts'
import { chartWords } from '../../words/charts.ts'
import type { ChartContext } from '../chart.ts'
import { momentWords } from '../flow-words.ts'

/** A sentence with the gains and setbacks since the compared session. */
export function transitionsSentence(
  { kind, flows, totals: { gain, setback } }: TransitionsData,
  { language, compared }: Pick<ChartContext, 'language' | 'compared'>,
): string {
  const say = chartWords[language].statusTransitions
  if (flows === null || compared === null) return say.nothingToCompare
  const since = momentWords(compared, language)
  if (gain === 0 && setback === 0) return say.nobodyMoved({ since, kind })
  if (gain === 0) return say.onlyBack({ since, kind, setback })
  if (setback === 0) return say.onlyForward({ since, kind, gain })
  return say.bothWays({ since, kind, gain, setback })
}
