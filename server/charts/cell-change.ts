import type { IndicatorCellsData } from '../contract/dashboard.ts'

export type IndicatorCell = IndicatorCellsData['rows'][number]['cells'][number]

/** Whether an indicator's assessment differs from an earlier one. A first assessment is not a change. */
export function isNewAnswer({ status, before }: IndicatorCell): boolean {
  return (
    before !== null && before !== 'not_assessed' && status !== 'not_assessed' && before !== status
  )
}

/** Whether the indicator was not assessed before and is now. */
export function isFirstAssessment({ status, before }: IndicatorCell): boolean {
  return before === 'not_assessed' && status !== 'not_assessed'
}
