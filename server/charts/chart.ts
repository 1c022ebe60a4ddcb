import type { ChartWords } from '../contract/dashboard.ts'
import type { Cell, ReportColumn } from '../contract/reports.ts'
import type { ItemFilter } from '../contract/item-lists.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { ItemKind, Language } from '../contract/vocabulary.ts'

/** Where the reader stands and what she reads. */
export interface ChartContext {
  language: Language
  viewpoint: ViewpointReply
  compared: ViewpointReply | null
}

export type ChartTheme = 'light' | 'dark'

/** What a drawing needs on top: everything is laid out for this width, in pixels. */
export interface DrawingContext extends ChartContext {
  width: number
  theme: ChartTheme
}

/** The numbers of a chart. A column that is drawn has the id of its series as key, and its rows are in the order drawn. */
export interface ChartTable {
  columns: ReportColumn[]
  rows: Cell[][]
}

/** A number pointed at: in the drawing (series and datum) or in the table (column and row), which are the same. */
export interface ChartPick {
  seriesId: string
  dataIndex: number
}

/** The list behind a number, to be opened at the page's viewpoint unless the filter says another. */
export interface ChartTarget {
  kind: ItemKind
  filter: Partial<ItemFilter>
  /** The one item behind it, when there is only one. */
  code?: string
}

/**
 * One chart: pure functions of its data, used for the first view, for paper, in the browser and for the export. How it is
 * drawn is apart (options/), since a poor link need not carry it.
 */
export interface Chart<Data> {
  /** A sentence that states the point, computed from the figures. */
  title(data: Data, context: ChartContext): string
  subtitle(data: Data, context: ChartContext): string
  /** What must be known before the figures are quoted: provisional, not measured, not shown. */
  note(data: Data, context: ChartContext): string | undefined
  table(data: Data, context: ChartContext): ChartTable
  /** The height, in pixels, that its drawing is laid out for. */
  height(data: Data, context: DrawingContext): number
  /** The figures in words, for who does not see the drawing. */
  altText(data: Data, context: ChartContext): string
  /** The list behind a number; none where there is nothing to list. */
  target(data: Data, pick: ChartPick, context: ChartContext): ChartTarget | undefined
}

/** What a chart says of its data. */
export function wordsOf<Data>(chart: Chart<Data>, data: Data, context: ChartContext): ChartWords {
  return {
    title: chart.title(data, context),
    subtitle: chart.subtitle(data, context),
    note: chart.note(data, context) ?? null,
    altText: chart.altText(data, context),
  }
}
