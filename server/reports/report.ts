import type { ReportName, ReportQuery, ReportTraits } from '../contract/reports.ts'
import { reportTraits } from '../contract/reports.ts'
import type { ItemKind, Language } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import type { SettledFilter } from '../tracking/filter-queries.ts'
import type { BuiltReport, ReportRequest, RowStream } from './source.ts'

/**
 * A report as its own file describes it. The query fields that it takes and the kinds of its rows are in the
 * contract (`reportTraits`).
 */
interface Description<Data> {
  name: ReportName
  /** Base name of the exported file, such as `recommandations`. */
  fileName: (query: ReportQuery, language: Language) => string
  /** @param limit maximum number of rows, for reports with one row per item. */
  read: (reader: Reader, request: ReportRequest, limit: number) => Promise<Data>
  build: (data: Data, request: ReportRequest) => BuiltReport
  /** Total number of rows, including those beyond the limit; by default the number of rows built. */
  total?: (data: Data, request: ReportRequest) => number
  /**
   * Gives the rows page by page; absent for reports with few rows. Nothing is read before the first page is
   * requested.
   * @param ids ids of the items of `list`, when the caller has already read them.
   */
  stream?: (
    reader: Reader,
    request: ReportRequest,
    ids?: readonly number[],
  ) => RowStream | undefined
  /** The list screen that has the same items in the same order; absent when the report has an order of its own. */
  list?: (request: ReportRequest) => { kind: ItemKind; filter: SettledFilter }
}

/** A report as the rest of the server uses it: `read` both reads the data and builds the report. */
export interface Report
  extends ReportTraits, Pick<Description<never>, 'name' | 'fileName' | 'stream' | 'list'> {
  read: (
    reader: Reader,
    request: ReportRequest,
    limit: number,
  ) => Promise<BuiltReport & { total: number }>
}

/** Makes a report from its description. */
export function report<Data>({ read, build, total, ...told }: Description<Data>): Report {
  return {
    ...reportTraits[told.name],
    ...told,
    read: async (reader, request, limit) => {
      const data = await read(reader, request, limit)
      const built = build(data, request)
      return { ...built, total: total?.(data, request) ?? built.rows.length }
    },
  }
}
