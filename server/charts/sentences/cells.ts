import type { IndicatorCellsData } from '../../contract/dashboard.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { cellCounts } from '../cell-counts.ts'
import { counted } from '../counted.ts'
import { isFirstAssessment, isNewAnswer } from '../cell-change.ts'
import { assessmentSentence } from './assessment.ts'

/** What stands out of the grid of indicators: answers that changed, first assessments apart from them; else the counts. */
export function cellsSentence({ rows }: IndicatorCellsData, language: Language): string {
  const cells = rows.flatMap((row) => row.cells)
  const changed = cells.filter(isNewAnswer)
  const toYes = changed.filter((cell) => cell.status === 'yes').length
  const first = cells.filter(isFirstAssessment).length
  const clauses = [changes(changed.length, toYes, language), firsts(first, language)].filter(
    (clause) => clause !== undefined,
  )
  if (clauses.length === 0)
    return assessmentSentence(
      rows.map((row) => cellCounts(row.cells)),
      language,
    )
  return clauses.join(language === 'fr' ? '\u00A0; ' : '; ')
}

function changes(count: number, toYes: number, language: Language): string | undefined {
  if (count === 0) return undefined
  if (toYes === count) {
    return {
      fr: counted(
        count,
        {
          one: 'indicateur est passé à «\u00A0oui\u00A0»',
          other: 'indicateurs sont passés à «\u00A0oui\u00A0»',
        },
        'fr',
      ),
      en: counted(
        count,
        { one: 'indicator has moved to “yes”', other: 'indicators have moved to “yes”' },
        'en',
      ),
    }[language]
  }
  const said = {
    fr: counted(
      count,
      { one: 'indicateur a changé d’appréciation', other: 'indicateurs ont changé d’appréciation' },
      'fr',
    ),
    en: counted(count, { one: 'indicator has changed', other: 'indicators have changed' }, 'en'),
  }[language]
  return {
    fr: `${said}, dont ${toYes === 0 ? 'aucun' : toYes} vers «\u00A0oui\u00A0»`,
    en: `${said}, ${toYes === 0 ? 'none' : toYes} of them to “yes”`,
  }[language]
}

function firsts(count: number, language: Language): string | undefined {
  if (count === 0) return undefined
  return {
    fr: counted(
      count,
      {
        one: 'indicateur est évalué pour la première fois',
        other: 'indicateurs sont évalués pour la première fois',
      },
      'fr',
    ),
    en: counted(
      count,
      {
        one: 'indicator is assessed for the first time',
        other: 'indicators are assessed for the first time',
      },
      'en',
    ),
  }[language]
}
