import type { IndicatorCellsData } from '../../contract/dashboard.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { chartWords } from '../../words/charts.ts'
import { clauses } from '../../words/grammar.ts'
import { isFirstAssessment, isNewAnswer } from '../cell-change.ts'
import { cellCounts } from '../cell-counts.ts'
import { assessmentSentence } from './assessment.ts'

/**
 * The main point of the grid of indicators: the changed assessments, and apart from them the first
 * assessments; without any, the counts.
 */
export function cellsSentence({ rows }: IndicatorCellsData, language: Language): string {
  const cells = rows.flatMap((row) => row.cells)
  const first = cells.filter(isFirstAssessment).length
  const changes = cells.filter(isNewAnswer)
  const changed = changes.length
  const toYes = changes.filter((cell) => cell.status === 'yes').length
  const say = chartWords[language].indicatorCells
  const said = [
    ...(changed === 0
      ? []
      : [toYes === changed ? say.allToYes({ changed }) : say.changed({ changed, toYes })]),
    ...(first === 0 ? [] : [say.firstAssessed({ first })]),
  ]
  if (said.length > 0) return clauses(said, language)
  return assessmentSentence(
    rows.map((row) => cellCounts(row.cells)),
    language,
  )
}
