import type { MonthlyData } from '../../contract/dashboard.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { type ChartWords, chartWords } from '../../words/charts.ts'
import { baseOf, openOf } from '../tallies.ts'

type Month = MonthlyData['months'][number]
type Words = ChartWords['statusesByMonth']

/**
 * « Multiplied by » is said from 3 completed at the start on; a standstill after 12 months without a new
 * completion.
 */
const enough = 3
const longWithout = 12

/** The main point of the statuses by month. */
export function byMonthSentence({ months }: MonthlyData, language: Language): string {
  const say = chartWords[language].statusesByMonth
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined || baseOf(last.counts) === 0) return say.none
  return (
    multiplied(first, last, say) ??
    standstill(months, last, say) ??
    say.since({ year: yearOf(first), ...completedOf(last) })
  )
}

function multiplied(first: Month, last: Month, say: Words): string | undefined {
  const [before, now] = [first.counts.completed, last.counts.completed]
  if (before < enough || now < 2 * before) return undefined
  const whole = Math.floor(now / before)
  const times = whole === 2 || whole === 3 ? whole : 4
  return say.multiplied({ year: yearOf(first), times, isMore: now > times * before, before, now })
}

function standstill(months: readonly Month[], last: Month, say: Words): string | undefined {
  const rise = months.findLastIndex(
    (month, index) =>
      month.counts.completed > (months[index - 1]?.counts.completed ?? month.counts.completed),
  )
  const then = months[rise]
  if (then === undefined || months.length - 1 - rise < longWithout || openOf(last.counts) === 0)
    return undefined
  return say.standstill({ month: then.asOf.slice(0, 7), ...completedOf(last) })
}

function completedOf({ counts }: Month): { completed: number; base: number } {
  return { completed: counts.completed, base: baseOf(counts) }
}

const yearOf = (month: Month) => month.asOf.slice(0, 4)
