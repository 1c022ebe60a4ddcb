import type { Dialect } from '../contract/columns.ts'
import type { Cell, ReportColumn, ReportQuery, ReportReply } from '../contract/reports.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'

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
export type BuiltReport = Pick<ReportReply, 'title' | 'columns' | 'rows' | 'totals' | 'notes' | 'definitions'>

/** Where a report comes from: one entry a report in `reading-queries.ts`. */
export interface ReportSource {
  /** What its file is called: `recommandations`. */
  subject: (query: ReportQuery) => Record<Language, string>
  /** @param limit rows at most, where rows are as many as items. */
  read: (reader: Reader, request: ReportRequest, limit: number) => Promise<BuiltReport & { total: number }>
  /** Its rows one by one, whatever their number; absent where they are few. */
  stream?: (reader: Reader, request: ReportRequest) => RowStream | undefined
}

export interface RowStream {
  columns: ReportColumn[]
  rows: AsyncIterable<Cell[]>
}
