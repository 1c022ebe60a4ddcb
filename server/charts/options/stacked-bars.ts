import { formatNumber } from '../../words/format.ts'
import {
  layoutBars,
  linesOf,
  placedEnds,
  type Bar,
  type BarLayout,
  type StackedBars,
} from '../bar-layout.ts'
import type { BarSeries, ChartOption } from '../chart-option.ts'
import type { DrawingContext } from '../chart.ts'
import { fontFamily, fontSize, lineHeight } from '../font.ts'
import { graphicText } from '../graphic-text.ts'
import { itemStyle } from './item-style.ts'
import { legendOf } from '../legend.ts'
import { palettes, type Mark, type Palette } from '../palette.ts'
import { textWidth } from '../text-fit.ts'

/** Draws horizontal bars without an axis: numbers inside the segments where they fit, totals at the ends. */
export function stackedBars(chart: StackedBars, context: DrawingContext): ChartOption {
  const palette = palettes[context.theme]
  const layout = layoutBars(chart, context)
  const { left, plotWidth, top, rowHeight, middle, thickness } = layout
  const isBeside = left > 0
  const labels = chart.rows.map((row, index) => {
    const lines = linesOf(row, layout)
    const firstLine = isBeside
      ? middle - ((lines.length - 1) * lineHeight) / 2
      : middle - thickness / 2 - 4 - (lines.length - 0.5) * lineHeight
    const y = top + index * rowHeight + firstLine
    return graphicText({
      x: row.indent ?? 0,
      y,
      text: lines.join('\n'),
      fill: palette.text,
      isBold: row.isBold ?? false,
    })
  })
  const ends = placedEnds(chart, layout)
    .filter(({ text }) => text !== '')
    .map((end) => graphicText({ ...end, fill: end.fill ?? palette.muted, halo: palette.surface }))
  return {
    animation: false,
    textStyle: { fontFamily, fontSize },
    tooltip: tooltipOf(chart, context),
    ...(chart.legend.length === 0
      ? {}
      : { legend: legendOf(chart.legend, context.width, palette).option }),
    grid: {
      left,
      top: top + middle - rowHeight / 2,
      width: plotWidth,
      height: chart.rows.length * rowHeight,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, min: 0, max: layout.scaleEnd },
    yAxis: {
      type: 'category',
      inverse: true,
      show: false,
      data: chart.rows.map((row) => row.label),
    },
    series: chart.bars.flatMap((bar, index) =>
      seriesOf(bar, index, chart, layout, palette, context),
    ),
    graphic: { elements: [...labels, ...ends, ...(chart.extras?.(layout) ?? [])] },
  }
}

function seriesOf(
  bar: Bar,
  index: number,
  chart: StackedBars,
  layout: BarLayout,
  palette: Palette,
  { language }: DrawingContext,
): BarSeries[] {
  return bar.segments.map((segment, place) => ({
    type: 'bar' as const,
    id: segment.id,
    name: segment.name,
    stack: String(index),
    barWidth: bar.thickness,
    barGap: chart.isOverlaid === true ? '-100%' : '0%',
    cursor: 'pointer',
    itemStyle: {
      ...itemStyle(segment.mark, palette),
      ...(bar.isFaded === true ? { opacity: 0.6 } : {}),
    },
    ...(chart.scaleEnd === undefined || place > 0
      ? {}
      : { showBackground: true, backgroundStyle: { color: palette.track, borderRadius: 3 } }),
    data: segment.values.map((value, row) => {
      const own = segment.marks?.[row]
      const mark = own ?? segment.mark
      const text = value === null ? '' : formatNumber(value, language)
      const fits =
        value !== null && (value / layout.scaleEnd) * layout.plotWidth >= textWidth(text) + 4
      return {
        value: value === 0 ? null : value,
        label: {
          show: bar.isNumbered && fits,
          position: 'inside' as const,
          formatter: text,
          fontSize,
          fontWeight: 600,
          ...numberColors(mark),
        },
        ...(own === undefined ? {} : { itemStyle: itemStyle(own, palette) }),
      }
    }),
  }))
}

/** On a patterned segment, the number has an outline of the segment's colour. */
function numberColors({ text, fill, pattern }: Mark) {
  return pattern === undefined
    ? { color: text }
    : { color: text, textBorderColor: fill, textBorderWidth: 3 }
}

function tooltipOf(
  { unit = '' }: StackedBars,
  { language, theme }: DrawingContext,
): ChartOption['tooltip'] {
  const { surface, text, rule } = palettes[theme]
  return {
    trigger: 'item',
    // The tooltip is drawn, not HTML: the page's security policy forbids inline styles.
    renderMode: 'richText',
    confine: true,
    backgroundColor: surface,
    borderColor: rule,
    textStyle: { color: text, fontSize, fontFamily },
    valueFormatter: (value) =>
      typeof value === 'number' ? `${formatNumber(value, language)}${unit}` : '–',
  }
}
