import type { GraphicElement } from './chart-option.ts'
import type { DrawingContext } from './chart.ts'
import { lineHeight } from './font.ts'
import { legendOf } from './legend.ts'
import { palettes, type Mark } from './palette.ts'
import { textWidth, wrapText } from './text-fit.ts'

/** A series of the chart: one segment in the bar of each row. */
export interface BarSegment {
  /** The id of the series; also the key of its column in the chart's table. */
  id: string
  name: string
  mark: Mark
  /** One value per row; null draws nothing. */
  values: readonly (number | null)[]
  /** Marks that replace the series' mark in some rows. */
  marks?: readonly (Mark | undefined)[]
}

/** One bar per row, made of consecutive segments. */
export interface Bar {
  thickness: number
  segments: readonly BarSegment[]
  /** The text at the end of each row's bar. */
  ends: readonly { text: string; isBold?: boolean; fill?: string }[]
  /** Whether numbers are drawn inside the segments. */
  isNumbered: boolean
  isFaded?: boolean
}

/** The name of a row; sub-rows are indented. */
export interface BarRow {
  label: string
  isBold?: boolean
  indent?: number
}

/** A chart of horizontal bars: its rows, and the bars that each row has. */
export interface StackedBars {
  rows: readonly BarRow[]
  bars: readonly Bar[]
  /** Names of the segments to explain in a legend above the bars. */
  legend: readonly string[]
  /**
   * The value at the end of the scale, by default that of the longest bar. With 100 for percentages, the rest
   * of each bar is drawn as an empty track.
   */
  scaleEnd?: number
  /** Whether the bars of a row are drawn over one another, not side by side. */
  isOverlaid?: boolean
  unit?: string
  /** How many lines a row's name may take when it is above its bars. */
  linesAbove?: number
  /** The height of the space under the bars, in pixels. */
  footer?: number
  /** Makes the elements drawn on top of the bars. */
  extras?: (layout: BarLayout) => GraphicElement[]
}

/** The positions and sizes of a bar chart, in pixels. */
export interface BarLayout {
  left: number
  plotWidth: number
  /** The height above the first row. */
  top: number
  rowHeight: number
  /** From the top of a row to the middle of its bars. */
  middle: number
  /** The thickness of all bars of a row together. */
  thickness: number
  /** The width and the number of lines for a row's name. */
  label: { width: number; maxLines: number }
  height: number
  scaleEnd: number
}

const gapAfterLabel = 10
const endGap = 6

/**
 * Lays out horizontal bars. The rows' names are beside the bars on a wide drawing, above them on a narrow
 * one.
 */
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

/** The width of the bars: as large as the texts at their ends allow. */
function plotWidthOf(chart: StackedBars, available: number, scaleEnd: number): number {
  const widths = chart.bars.flatMap((bar) =>
    bar.ends.flatMap((end, row) => {
      const share = lengthOf(bar, row) / scaleEnd
      return share === 0 ? [] : [(available - endGap - 2 - textWidth(end.text, end.isBold)) / share]
    }),
  )
  return Math.max(40, Math.min(available, ...widths))
}

/** The texts at the ends of the bars, with their positions. */
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

/** The distance from the middle of a row's bars to the middle of one of them. */
function offsetOf(bars: readonly Bar[], index: number): number {
  const heightOf = (some: readonly Bar[]) => some.reduce((sum, bar) => sum + bar.thickness, 0)
  return (heightOf(bars.slice(0, index)) + heightOf(bars.slice(0, index + 1)) - heightOf(bars)) / 2
}

/** Wraps a row's name into lines. */
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
