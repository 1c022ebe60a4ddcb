import type { ReportName, ReportQuery, ReportTraits } from '../contract/reports.ts'
import { reportTraits } from '../contract/reports.ts'
import type { ItemKind, Language } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import type { SettledFilter } from '../tracking/filter-queries.ts'
import type { BuiltReport, ReportRequest, RowStream } from './source.ts'

/** A report as its file describes it. What it takes, and what its rows are, the contract says (`reportTraits`). */
interface Description<Data> {
  name: ReportName
  /** What its file is called: `recommandations`. */
  fileName: (query: ReportQuery, language: Language) => string
  /** @param limit rows at most, where rows are as many as items. */
  read: (reader: Reader, request: ReportRequest, limit: number) => Promise<Data>
  build: (data: Data, request: ReportRequest) => BuiltReport
  /** How many rows there are, also beyond the limit; as many as it gives unless said. */
  total?: (data: Data, request: ReportRequest) => number
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

/** A report as everybody else takes it: read and built at once. */
export interface Report
  extends ReportTraits, Pick<Description<never>, 'name' | 'fileName' | 'stream' | 'list'> {
  read: (
    reader: Reader,
    request: ReportRequest,
    limit: number,
  ) => Promise<BuiltReport & { total: number }>
}

/** Describes a report. */
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
