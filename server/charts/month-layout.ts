import type { MonthlyData } from '../contract/dashboard.ts'
import { chartWords } from '../words/charts.ts'
import { formatNumber } from '../words/format.ts'
import { executionStatuses, type ExecutionStatus } from '../contract/vocabulary.ts'
import { byStatus } from './by-status.ts'
import type { DrawingContext } from './chart.ts'
import { lineHeight } from './font.ts'
import { niceScale } from './nice-scale.ts'
import { tally } from './tallies.ts'
import { textWidth } from './text-fit.ts'

/** The height above the plot, for the sessions' marks. */
export const top = 22
/** The width of the coloured square before the label of an area. */
export const swatch = 8
const bottom = 24

/** The label at the end of an area. */
export interface Band {
  status: ExecutionStatus
  words: string
  /** The vertical middle of the label, in pixels. */
  y: number
}

/** The positions and sizes of the chart, in pixels. */
export interface MonthLayout {
  left: number
  plotWidth: number
  plotHeight: number
  height: number
  scale: { end: number; step: number }
  bands: Band[]
  /** The labels under the axis, by index of the month. */
  ticks: Record<number, string>
}

/** Lays out the areas, with their labels at the right. */
export function layoutMonths(
  { months }: MonthlyData,
  { width, language }: DrawingContext,
): MonthLayout {
  const plotHeight = width < 480 ? 190 : 220
  const statuses = executionStatuses.filter((status) =>
    months.some(({ counts }) => counts[status] > 0),
  )
  const scale = niceScale(
    Math.max(1, ...months.map(({ counts }) => tally(counts, executionStatuses))),
  )
  const bands: Band[] = []
  const last = months.at(-1)?.counts ?? byStatus(() => 0)
  let below = 0
  for (const status of statuses) {
    const count = tally(last, [status])
    const y = top + plotHeight * (1 - (below + count / 2) / scale.end)
    bands.push({ status, words: chartWords[language].statusesByMonth.band({ status, count }), y })
    below += count
  }
  spreadApart(bands, top + plotHeight)
  const left = textWidth(formatNumber(scale.end, language)) + 8
  const right =
    Math.max(0, ...bands.map(({ words, status }) => textWidth(words, status === 'completed'))) +
    8 +
    swatch +
    5
  const plotWidth = Math.max(60, width - left - right)
  return {
    left,
    plotWidth,
    plotHeight,
    height: top + plotHeight + bottom,
    scale,
    bands,
    ticks: ticksOf(months, plotWidth),
  }
}

/** Moves overlapping labels up, starting from the bottom of the plot. */
function spreadApart(bands: Band[], floor: number): void {
  let lowest = floor - lineHeight / 2
  for (const band of bands) {
    band.y = Math.min(band.y, lowest)
    lowest = band.y - lineHeight
  }
}

/**
 * The labels under the axis, as many as fit: the year under each January, or the month when the chart has 14
 * months at most.
 */
function ticksOf(months: MonthlyData['months'], plotWidth: number): Record<number, string> {
  const isShort = months.length <= 14
  const all = months.flatMap(({ asOf }, index) => {
    if (isShort) return [{ index, words: `${asOf.slice(5, 7)}/${asOf.slice(0, 4)}` }]
    return asOf.slice(5, 7) === '01' ? [{ index, words: asOf.slice(0, 4) }] : []
  })
  const step = Math.max(1, months.length - 1)
  const ticks: Record<number, string> = {}
  let free = Number.NEGATIVE_INFINITY
  for (const { index, words } of all) {
    const [middle, half] = [(index / step) * plotWidth, textWidth(words) / 2]
    if (middle - half < free) continue
    ticks[index] = words
    free = middle + half + 8
  }
  return ticks
}
