import type { BarSeries, ChartOption } from './chart-option.ts'
import type { DrawingContext } from './chart.ts'
import { fontFamily, fontSize, lineHeight } from './font.ts'
import { formatNumber } from '../format.ts'
import { graphicText, type PlacedText } from './graphic-text.ts'
import { itemStyle } from './item-style.ts'
import { legendOf } from './legend.ts'
import { palettes, type Mark, type Palette } from './palette.ts'
import { textWidth, wrapText } from './text-fit.ts'

export interface BarSegment {
  /** Also the key of its column in the chart's table. */
  id: string
  name: string
  mark: Mark
  /** One a row; null for nothing to draw. */
  values: readonly (number | null)[]
  /** Another mark for some rows. */
  marks?: readonly (Mark | undefined)[]
}

/** A bar of each row, made of segments one after the other. */
export interface Bar {
  thickness: number
  segments: readonly BarSegment[]
  /** What stands at the end of each row's bar. */
  ends: readonly { text: string; isBold?: boolean; fill?: string }[]
  /** Numbers within the segments; else only at the end. */
  isNumbered: boolean
  isFaded?: boolean
}

export interface BarRow {
  label: string
  isBold?: boolean
  indent?: number
}

export interface StackedBars {
  rows: readonly BarRow[]
  bars: readonly Bar[]
  /** Names of the segments to explain above the bars. */
  legend: readonly string[]
  /** The value at the end of the scale, when it is not the longest bar: 100 for percentages, with an empty track. */
  scaleEnd?: number
  /** The bars of a row lie on one another, not side by side. */
  isOverlaid?: boolean
  unit?: string
  /** Room under the bars. */
  footer?: number
}

/** Where everything lies, in pixels. */
export interface BarLayout {
  left: number
  plotWidth: number
  /** Above the first row. */
  top: number
  rowHeight: number
  /** From the top of a row to the middle of its bars. */
  middle: number
  labelLines: string[][]
  height: number
  scaleEnd: number
}

const gapAfterLabel = 10

/** Lays out horizontal bars: the rows' names beside them where there is room, else above. */
export function layoutBars(chart: StackedBars, { width, theme }: DrawingContext): BarLayout {
  const isBeside = width >= 520
  const longestLabel = Math.max(0, ...chart.rows.map((row) => textWidth(row.label, fontSize) + (row.indent ?? 0)))
  const left = isBeside ? Math.min(Math.ceil(width * 0.34), longestLabel + 4) + gapAfterLabel : 0
  const labelWidth = isBeside ? left - gapAfterLabel : width
  const labelLines = chart.rows.map((row) => wrapText(row.label, labelWidth - (row.indent ?? 0), fontSize, 2))
  const longestEnd = Math.max(0, ...chart.bars.flatMap((bar) => bar.ends.map((end) => textWidth(end.text, fontSize))))
  const top = chart.legend.length === 0 ? 0 : legendOf(chart.legend, width, palettes[theme]).height
  const thicknesses = chart.bars.map((bar) => bar.thickness)
  const thickness = chart.isOverlaid === true ? Math.max(0, ...thicknesses) : thicknesses.reduce((sum, each) => sum + each, 0)
  const labelHeight = Math.max(1, ...labelLines.map((lines) => lines.length)) * lineHeight
  const rowHeight = isBeside ? Math.max(thickness, labelHeight) + 12 : labelHeight + 3 + thickness + 11
  return {
    left,
    plotWidth: Math.max(40, width - left - longestEnd - 8),
    top,
    rowHeight,
    middle: isBeside ? rowHeight / 2 : labelHeight + 3 + thickness / 2,
    labelLines,
    height: Math.ceil(top + chart.rows.length * rowHeight + (chart.footer ?? 0)),
    scaleEnd: chart.scaleEnd ?? Math.max(1, ...longestBars(chart)),
  }
}

/** Draws them: numbers centred in the segments where they fit, totals at the ends, no axis. */
export function stackedBars(chart: StackedBars, context: DrawingContext): ChartOption {
  const palette = palettes[context.theme]
  const layout = layoutBars(chart, context)
  const { left, plotWidth, top, rowHeight, middle } = layout
  const isBeside = left > 0
  const labels = chart.rows.map((row, index) => {
    const lines = layout.labelLines[index] ?? []
    const above = isBeside ? ((lines.length - 1) * lineHeight) / 2 : middle - lineHeight / 2
    const y = top + index * rowHeight + middle - above
    return graphicText({ x: row.indent ?? 0, y, text: lines.join('\n'), fill: palette.text, isBold: row.isBold ?? false })
  })
  return {
    animation: false,
    textStyle: { fontFamily, fontSize },
    tooltip: tooltipOf(chart, context),
    ...(chart.legend.length === 0 ? {} : { legend: legendOf(chart.legend, context.width, palette).option }),
    grid: { left, top: top + middle - rowHeight / 2, width: plotWidth, height: chart.rows.length * rowHeight, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: layout.scaleEnd },
    yAxis: { type: 'category', inverse: true, show: false, data: chart.rows.map((row) => row.label) },
    series: chart.bars.flatMap((bar, index) => seriesOf(bar, index, chart, layout, palette, context)),
    graphic: { elements: [...labels, ...chart.bars.flatMap((bar, index) => endsOf(bar, index, chart, layout, palette))] },
  }
}

function seriesOf(bar: Bar, index: number, chart: StackedBars, layout: BarLayout, palette: Palette, { language }: DrawingContext): BarSeries[] {
  return bar.segments.map((segment, place) => ({
    type: 'bar' as const,
    id: segment.id,
    name: segment.name,
    stack: String(index),
    barWidth: bar.thickness,
    barGap: chart.isOverlaid === true ? '-100%' : '0%',
    cursor: 'pointer',
    itemStyle: { ...itemStyle(segment.mark, palette), ...(bar.isFaded === true ? { opacity: 0.6 } : {}) },
    ...(chart.scaleEnd === undefined || place > 0
      ? {}
      : { showBackground: true, backgroundStyle: { color: palette.track, borderRadius: 3 } }),
    data: segment.values.map((value, row) => {
      const own = segment.marks?.[row]
      const mark = own ?? segment.mark
      const text = value === null ? '' : formatNumber(value, language)
      const fits = value !== null && (value / layout.scaleEnd) * layout.plotWidth >= textWidth(text, fontSize) + 4
      return {
        value: value === 0 ? null : value,
        label: { show: bar.isNumbered && fits, position: 'inside' as const, formatter: text, color: mark.text, fontSize, fontWeight: 600 },
        ...(own === undefined ? {} : { itemStyle: itemStyle(own, palette) }),
      }
    }),
  }))
}

function endsOf(bar: Bar, index: number, chart: StackedBars, layout: BarLayout, palette: Palette) {
  const offset = chart.isOverlaid === true ? 0 : offsetOf(chart.bars, index)
  return bar.ends.flatMap((end, row) => {
    if (end.text === '') return []
    const length = (lengthOf(bar, row) / layout.scaleEnd) * layout.plotWidth
    const placed: PlacedText = {
      x: layout.left + length + 6,
      y: layout.top + row * layout.rowHeight + layout.middle + offset,
      text: end.text,
      fill: end.fill ?? palette.muted,
      isBold: end.isBold ?? false,
    }
    return [graphicText(placed)]
  })
}

/** From the middle of a row's bars to the middle of one of them. */
function offsetOf(bars: readonly Bar[], index: number): number {
  const thicknesses = bars.map((bar) => bar.thickness)
  const all = thicknesses.reduce((sum, each) => sum + each, 0)
  const before = thicknesses.slice(0, index).reduce((sum, each) => sum + each, 0)
  return before + (thicknesses[index] ?? 0) / 2 - all / 2
}

function tooltipOf({ unit = '' }: StackedBars, { language, theme }: DrawingContext): ChartOption['tooltip'] {
  const { surface, text, rule } = palettes[theme]
  return {
    trigger: 'item',
    // Drawn, not HTML: the page's security policy refuses inline styles.
    renderMode: 'richText',
    confine: true,
    backgroundColor: surface,
    borderColor: rule,
    textStyle: { color: text, fontSize, fontFamily },
    valueFormatter: (value) => (typeof value === 'number' ? `${formatNumber(value, language)}${unit}` : '–'),
  }
}

function longestBars(chart: StackedBars): number[] {
  return chart.bars.flatMap((bar) => chart.rows.map((_, row) => lengthOf(bar, row)))
}

const lengthOf = (bar: Bar, row: number) => bar.segments.reduce((sum, segment) => sum + (segment.values[row] ?? 0), 0)
