import type { GraphicElement } from './chart-option.ts'
import type { DrawingContext } from './chart.ts'
import { lineHeight } from './font.ts'
import { legendOf } from './legend.ts'
import { palettes, type Mark } from './palette.ts'
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
  /** Lines of a row's name where it stands above its bars. */
  linesAbove?: number
  /** Room under the bars. */
  footer?: number
  /** What is drawn on top. */
  extras?: (layout: BarLayout) => GraphicElement[]
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
  /** Of all the bars of a row. */
  thickness: number
  /** Room for a row's name. */
  label: { width: number; maxLines: number }
  height: number
  scaleEnd: number
}

const gapAfterLabel = 10
const endGap = 6

/** Lays out horizontal bars: the rows' names beside them where there is room, else above. */
export function layoutBars(chart: StackedBars, { width, theme }: DrawingContext): BarLayout {
  const isBeside = width >= 520
  const longestLabel = Math.max(
    0,
    ...chart.rows.map((row) => textWidth(row.label, row.isBold) + (row.indent ?? 0)),
  )
  const left = isBeside ? Math.min(Math.ceil(width * 0.4), longestLabel + 4) + gapAfterLabel : 0
  const label = {
    width: isBeside ? left - gapAfterLabel : width,
    maxLines: isBeside ? 2 : (chart.linesAbove ?? 1),
  }
  const top = chart.legend.length === 0 ? 0 : legendOf(chart.legend, width, palettes[theme]).height
  const thicknesses = chart.bars.map((bar) => bar.thickness)
  const thickness =
    chart.isOverlaid === true
      ? Math.max(0, ...thicknesses)
      : thicknesses.reduce((sum, each) => sum + each, 0)
  const labelHeight =
    Math.max(1, ...chart.rows.map((row) => linesOf(row, { label }).length)) * lineHeight
  const rowHeight = isBeside
    ? Math.max(thickness, labelHeight) + 12
    : labelHeight + 4 + thickness + 12
  const scaleEnd = chart.scaleEnd ?? Math.max(1, ...lengthsOf(chart))
  return {
    left,
    plotWidth: plotWidthOf(chart, width - left, scaleEnd),
    top,
    rowHeight,
    middle: isBeside ? rowHeight / 2 : labelHeight + 4 + thickness / 2,
    thickness,
    label,
    height: Math.max(
      lineHeight,
      Math.ceil(top + chart.rows.length * rowHeight + (chart.footer ?? 0)),
    ),
    scaleEnd,
  }
}

/** As wide as the words at the ends of the bars allow. */
function plotWidthOf(chart: StackedBars, available: number, scaleEnd: number): number {
  const widths = chart.bars.flatMap((bar) =>
    bar.ends.flatMap((end, row) => {
      const share = lengthOf(bar, row) / scaleEnd
      return share === 0 ? [] : [(available - endGap - 2 - textWidth(end.text, end.isBold)) / share]
    }),
  )
  return Math.max(40, Math.min(available, ...widths))
}

/** Where the words at the ends of the bars stand. */
export function placedEnds(
  { bars, isOverlaid }: Pick<StackedBars, 'bars' | 'isOverlaid'>,
  layout: BarLayout,
) {
  return bars.flatMap((bar, index) => {
    const offset = isOverlaid === true ? 0 : offsetOf(bars, index)
    return bar.ends.map((end, row) => ({
      ...end,
      x: layout.left + (lengthOf(bar, row) / layout.scaleEnd) * layout.plotWidth + endGap,
      y: layout.top + row * layout.rowHeight + layout.middle + offset,
    }))
  })
}

/** From the middle of a row's bars to the middle of one of them. */
function offsetOf(bars: readonly Bar[], index: number): number {
  const heightOf = (some: readonly Bar[]) => some.reduce((sum, bar) => sum + bar.thickness, 0)
  return (heightOf(bars.slice(0, index)) + heightOf(bars.slice(0, index + 1)) - heightOf(bars)) / 2
}

/** A row's name, broken into its lines. */
export function linesOf(
  { label: text, indent = 0, isBold }: BarRow,
  { label }: Pick<BarLayout, 'label'>,
): string[] {
  return wrapText(text, label.width - indent, label.maxLines, isBold)
}

function lengthsOf(chart: StackedBars): number[] {
  return chart.bars.flatMap((bar) => chart.rows.map((_, row) => lengthOf(bar, row)))
}

const lengthOf = (bar: Bar, row: number) =>
  bar.segments.reduce((sum, segment) => sum + (segment.values[row] ?? 0), 0)
