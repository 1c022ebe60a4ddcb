import type { IndicatorCellsData } from '../contract/dashboard.ts'

export type IndicatorCell = IndicatorCellsData['rows'][number]['cells'][number]

/** Assessed before, and otherwise now. A first assessment is not a change. */
export function isNewAnswer({ status, before }: IndicatorCell): boolean {
  return (
    before !== null && before !== 'not_assessed' && status !== 'not_assessed' && before !== status
  )
}

/** Not assessed before, and assessed now. */
export function isFirstAssessment({ status, before }: IndicatorCell): boolean {
  return before === 'not_assessed' && status !== 'not_assessed'
}
