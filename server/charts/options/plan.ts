import type { PlanData } from '../../contract/dashboard.ts'
import { chartWords } from '../../words/charts.ts'
import { type Bar, type BarLayout, placedEnds } from '../bar-layout.ts'
import type { ChartOption, GraphicElement } from '../chart-option.ts'
import type { DrawingContext } from '../chart.ts'
import { graphicText } from '../graphic-text.ts'
import { palettes } from '../palette.ts'
import { footer, percentOf, planBars } from '../plan-execution.ts'
import { textWidth } from '../text-fit.ts'
import { stackedBars } from './stacked-bars.ts'

/** How far the dashed line reaches above and below the middle of a bar, in pixels. */
const lineReach = 7.5

/** Draws two bars per row, physical and financial, and the time elapsed as a dashed line through all rows. */
export function planOption(data: PlanData, context: DrawingContext): ChartOption {
  const bars = planBars(data, context)
  return stackedBars(
    { ...bars, extras: (layout) => elapsedLine(data, bars.bars, context, layout) },
    context,
  )
}

/**
 * A dashed line through the bars of every row, interrupted where it would cross a number; its label is under
 * the bars.
 */
function elapsedLine(
  { elapsed }: PlanData,
  bars: readonly Bar[],
  { width, theme, language }: DrawingContext,
  layout: BarLayout,
): GraphicElement[] {
  const percent = percentOf(elapsed)
  if (percent === null || bars.every((bar) => bar.ends.length === 0)) return []
  const { text } = palettes[theme]
  const x = layout.left + (percent / layout.scaleEnd) * layout.plotWidth
  const words = chartWords[language].planExecution.elapsed({ elapsed: percent })
  const half = textWidth(words) / 2
  const lines = placedEnds({ bars }, layout).filter(({ x: start, text: said, isBold }) => {
    return x < start - 3 || x > start + textWidth(said, isBold) + 3
  })
  const label = graphicText({
    x: Math.max(half, Math.min(width - half, x)),
    y: layout.height - footer / 2 + 2,
    text: words,
    fill: text,
    align: 'center',
  })
  return [
    ...lines.map(({ y }) => ({
      type: 'line' as const,
      silent: true,
      z: 9,
      shape: { x1: x, y1: y - lineReach, x2: x, y2: y + lineReach },
      style: { stroke: text, lineWidth: 1.25, lineDash: [3, 3] },
    })),
    label,
  ]
}
