import type { Dialect } from '../words/columns.ts'
import type { ReportColumn, ReportQuery, ReportReply } from '../contract/reports.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { Pages } from '../exchange/pages.ts'
import type { RateDefinition } from '../words/rate-definitions.ts'
import type { ReportNote } from './notes.ts'

/** What a report is asked with. */
export interface ReportRequest {
  query: ReportQuery
  viewpoint: ViewpointReply
  /** What the items looked for were then (`from`, `change`); absent when nothing is asked of the past. */
  since?: ViewpointReply
  language: Language
  dialect: Dialect
}

/** What each `build` gives. */
export interface BuiltReport extends Pick<
  ReportReply,
  'title' | 'columns' | 'rows' | 'itemKinds' | 'totals'
> {
  notes: ReportNote[]
  /** The rates that its readers need defined. */
  definitions: RateDefinition[]
}

export interface RowStream {
  columns: readonly ReportColumn[]
  pages: Pages
}
