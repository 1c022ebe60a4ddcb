import type { ChartWords } from '../contract/dashboard.ts'
import type { Cell, ReportColumn } from '../contract/reports.ts'
import type { ItemFilter } from '../contract/item-lists.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { ItemKind, Language } from '../contract/vocabulary.ts'

/** The viewpoint, the one compared with, and the language of a chart. */
export interface ChartContext {
  language: Language
  viewpoint: ViewpointReply
  compared: ViewpointReply | null
}

export type ChartTheme = 'light' | 'dark'

/** What drawing needs besides: the width, in pixels, and the theme. */
export interface DrawingContext extends ChartContext {
  width: number
  theme: ChartTheme
}

/**
 * The numbers of a chart. The column of a drawn series has the series' id as key; the rows are in the order
 * drawn.
 */
export interface ChartTable {
  columns: ReportColumn[]
  rows: Cell[][]
}

/**
 * A number that the user points at, in the drawing (series and datum) or in the table (column and row): the
 * indexes are the same.
 */
export interface ChartPick {
  seriesId: string
  dataIndex: number
}

/** The list of the items that a number counts, at the page's viewpoint unless the filter has its own. */
export interface ChartTarget {
  kind: ItemKind
  filter: Partial<ItemFilter>
  /** The item's code, when the number stands for a single item. */
  code?: string
}

/**
 * One chart: pure functions of its data, used for the first view, print, the browser and the export. Its
 * drawing is in options/, so that the first view need not load it over a slow link.
 */
export interface Chart<Data> {
  /** A sentence that states the main point, computed from the figures. */
  title(data: Data, context: ChartContext): string
  subtitle(data: Data, context: ChartContext): string
  /** What to know before quoting the figures: provisional, not measured, not shown. */
  note(data: Data, context: ChartContext): string | undefined
  table(data: Data, context: ChartContext): ChartTable
  /** The height of the drawing, in pixels. */
  height(data: Data, context: DrawingContext): number
  /** The figures in words, for people who do not see the drawing. */
  altText(data: Data, context: ChartContext): string
  /** The list of the items that a number counts; undefined when there is none. */
  target(data: Data, pick: ChartPick, context: ChartContext): ChartTarget | undefined
}

/** The texts of a chart. */
export function wordsOf<Data>(chart: Chart<Data>, data: Data, context: ChartContext): ChartWords {
  return {
    title: chart.title(data, context),
    subtitle: chart.subtitle(data, context),
    note: chart.note(data, context) ?? null,
    altText: chart.altText(data, context),
  }
}
