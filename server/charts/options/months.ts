import type { MonthlyData } from '../../contract/dashboard.ts'
import { formatNumber, formatPartialDay } from '../../words/format.ts'
import { labels } from '../../words/labels.ts'
import type { ChartOption, GraphicElement, LineSeries } from '../chart-option.ts'
import type { DrawingContext } from '../chart.ts'
import { fontFamily, fontSize } from '../font.ts'
import { graphicText } from '../graphic-text.ts'
import { meetingMark } from '../meeting-label.ts'
import { layoutMonths, swatch, top, type MonthLayout } from '../month-layout.ts'
import { palettes } from '../palette.ts'
import { placedSessions } from '../placed-sessions.ts'
import { textWidth } from '../text-fit.ts'
import { itemStyle } from './item-style.ts'

/** Draws the statuses as stacked areas with a label at their right end, and marks the sessions. */
export function monthsOption(data: MonthlyData, context: DrawingContext): ChartOption {
  const { language, theme } = context
  const palette = palettes[theme]
  const { months } = data
  const layout = layoutMonths(data, context)
  const shown = layout.bands.map((band) => band.status)
  return {
    animation: false,
    textStyle: { fontFamily, fontSize },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.rule,
      textStyle: { color: palette.text, fontSize, fontFamily },
      axisPointer: { type: 'line', lineStyle: { color: palette.text, width: 1 } },
    },
    grid: {
      left: layout.left,
      top,
      width: layout.plotWidth,
      height: layout.plotHeight,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: months.map(({ asOf }) => formatPartialDay(asOf.slice(0, 7), language)),
      axisLine: { lineStyle: { color: palette.muted } },
      axisTick: { show: false },
      axisLabel: {
        color: palette.muted,
        fontSize,
        margin: 7,
        interval: (index) => index in layout.ticks,
        formatter: (_, index) => layout.ticks[index] ?? '',
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: layout.scale.end,
      interval: layout.scale.step,
      splitLine: { lineStyle: { color: palette.rule } },
      axisLabel: {
        color: palette.muted,
        fontSize,
        margin: 6,
        formatter: (value: number) => formatNumber(value, language),
      },
    },
    series: shown.map((status): LineSeries => {
      return {
        type: 'line',
        id: status,
        name: labels[language].status[status],
        stack: 'all',
        symbol: months.length === 1 ? 'circle' : 'none',
        triggerEvent: true,
        cursor: 'pointer',
        emphasis: { disabled: true },
        lineStyle: { width: 0 },
        itemStyle: itemStyle(palette.marks[status], palette),
        areaStyle: { opacity: 1 },
        data: months.map(({ counts }) => counts[status]),
      }
    }),
    graphic: { elements: [...sessionMarks(data, layout, context), ...bandLabels(layout, context)] },
  }
}

function sessionMarks(
  data: MonthlyData,
  { left, plotWidth, plotHeight }: MonthLayout,
  { language, theme }: DrawingContext,
): GraphicElement[] {
  const palette = palettes[theme]
  const step = Math.max(1, data.months.length - 1)
  let free = Number.NEGATIVE_INFINITY
  return placedSessions(data).flatMap(({ meeting, index }) => {
    const x = left + (index / step) * plotWidth
    const words = meetingMark(meeting, language)
    const width = textWidth(words)
    const from = Math.min(x - width / 2, left + plotWidth - width + 4)
    const isFree = words !== '' && from >= free
    if (isFree) free = from + width + 3
    const line: GraphicElement = {
      type: 'line',
      silent: true,
      z: 5,
      shape: { x1: x, y1: 17, x2: x, y2: top + plotHeight },
      style: { stroke: palette.text, opacity: 0.55, lineWidth: 1, lineDash: [2, 4] },
    }
    return isFree
      ? [
          line,
          graphicText({
            x: from + width / 2,
            y: 8,
            text: words,
            fill: palette.text,
            align: 'center',
          }),
        ]
      : [line]
  })
}

function bandLabels(
  { left, plotWidth, bands }: MonthLayout,
  { theme }: DrawingContext,
): GraphicElement[] {
  const palette = palettes[theme]
  const x = left + plotWidth + 8
  return bands.flatMap(({ words, y, status }): GraphicElement[] => [
    {
      type: 'rect',
      silent: true,
      shape: { x, y: y - swatch / 2, width: swatch, height: swatch, r: 2 },
      style: { fill: palette.marks[status].fill },
    },
    graphicText({
      x: x + swatch + 5,
      y,
      text: words,
      fill: status === 'not_completed' ? palette.alert : palette.text,
      isBold: status === 'completed',
    }),
  ])
}
