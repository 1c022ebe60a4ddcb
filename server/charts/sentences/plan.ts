import type { PlanData } from '../../contract/dashboard.ts'
import type { Rate } from '../../contract/schema.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { type ChartWords, chartWords } from '../../words/charts.ts'
import { axisNumber } from '../axis-number.ts'

/** An axis whose two rates are both known. */
interface MeasuredAxis {
  number: string
  physical: number
  financial: number | undefined
}

/** From how many percentage points two rates are said to differ. */
const clearDifference = 2

/** The main point of the plan's execution. */
export function planSentence(data: PlanData, language: Language): string {
  const say = chartWords[language].planExecution
  if (data.axes.every((axis) => axis.itemCount === 0)) return say.noItem
  const axes = measuredAxes(data)
  if (axes.length === 0) return say.notMeasured
  return (
    spendingAhead(axes, say) ??
    behindTime(axes, data.elapsed, say) ??
    say.soberly({ axes, elapsed: data.elapsed })
  )
}

function measuredAxes(data: PlanData): MeasuredAxis[] {
  return data.axes.flatMap((axis, index) => {
    const physical = percentOf(axis.physical)
    if (physical === undefined) return []
    const number = axisNumber(axis.category, index)
    return [{ number, physical, financial: percentOf(axis.financial) }]
  })
}

function spendingAhead(
  all: readonly MeasuredAxis[],
  say: ChartWords['planExecution'],
): string | undefined {
  const axes = all.filter(({ physical, financial = 0 }) => financial - physical >= clearDifference)
  return axes.length === 0 ? undefined : say.spendingAhead({ axes })
}

function behindTime(
  all: readonly MeasuredAxis[],
  elapsed: Rate,
  say: ChartWords['planExecution'],
): string | undefined {
  const time = percentOf(elapsed)
  if (time === undefined) return undefined
  const axes = all.filter((axis) => time - axis.physical >= clearDifference)
  return axes.length === 0 ? undefined : say.behindTime({ axes, elapsed })
}

/** The rounded percentage, as shown: the sentence must not oppose two figures that look equal. */
function percentOf({ numerator, denominator }: Rate): number | undefined {
  return denominator === 0 ? undefined : Math.round((100 * numerator) / denominator)
}
