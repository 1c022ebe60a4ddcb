import type { Dialect } from '../words/columns.ts'
import type { ReportColumn, ReportQuery, ReportReply } from '../contract/reports.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { Pages } from '../exchange/pages.ts'
import type { RateDefinition } from '../words/rate-definitions.ts'
import type { ReportNote } from './notes.ts'

/** The parameters of a report. */
export interface ReportRequest {
  query: ReportQuery
  viewpoint: ViewpointReply
  /** The earlier viewpoint used by the filters `from` and `change`; absent when the query has neither. */
  since?: ViewpointReply
  language: Language
  dialect: Dialect
}

/** What the `build` function of each report returns. */
export interface BuiltReport extends Pick<
  ReportReply,
  'title' | 'columns' | 'rows' | 'itemKinds' | 'totals'
> {
  notes: ReportNote[]
  /** The rates whose definitions are printed with the report. */
  definitions: RateDefinition[]
}

/** Rows given page by page, with their columns. */
export interface RowStream {
  columns: readonly ReportColumn[]
  pages: Pages
}
