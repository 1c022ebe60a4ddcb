import type { Dialect } from '../words/columns.ts'
import type { ReportColumn, ReportQuery, ReportReply } from '../contract/reports.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { ItemKind, Language } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import type { Pages } from '../exchange/pages.ts'
import type { SettledFilter } from '../tracking/filter-queries.ts'
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
export interface BuiltReport extends Pick<ReportReply, 'title' | 'columns' | 'rows' | 'totals'> {
  notes: ReportNote[]
  /** The rates that its readers need defined. */
  definitions: RateDefinition[]
}

/** Where a report comes from: one entry a report in `reading-queries.ts`. */
export interface ReportSource {
  /** What its file is called: `recommandations`. */
  fileName: (query: ReportQuery, language: Language) => string
  /** @param limit rows at most, where rows are as many as items. */
  read: (
    reader: Reader,
    request: ReportRequest,
    limit: number,
  ) => Promise<BuiltReport & { total: number }>
  /**
   * Its rows page by page, whatever their number; absent where they are few. Nothing is read before the first page is asked for.
   * @param ids the items of its `list`, where whoever asks has settled it already
   */
  stream?: (
    reader: Reader,
    request: ReportRequest,
    ids?: readonly number[],
  ) => RowStream | undefined
  /** The list that its rows are the items of, in the same order; absent where they have an order of their own. */
  list?: (request: ReportRequest) => { kind: ItemKind; filter: SettledFilter }
}

export interface RowStream {
  columns: readonly ReportColumn[]
  pages: Pages
}
