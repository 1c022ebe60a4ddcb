import type { ReportField, ReportName, ReportReply } from '../contract/reports.ts'
import type { Reader } from '../store/store.ts'
import { AppError, broken } from '../http/errors.ts'
import { rateDefinitions } from '../words/rate-definitions.ts'
import { standaloneSentenceOf } from './notes.ts'
import { reports } from './reports.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** Rows that JSON gives at most; a file gives them all. */
const jsonLimit = 5000

/** A report that was read: its notes and its definitions are not said yet. */
export interface ReadReport extends BuiltReport {
  /** How many rows there are, also beyond the limit. */
  total: number
}

/**
 * Reads any report at any viewpoint: for the screen, for paper and for a session's dossier.
 * @throws AppError `invalid_input` naming the fields that the report does not take.
 */
export async function readReport(
  reader: Reader,
  name: ReportName,
  request: ReportRequest,
  limit: number,
): Promise<ReadReport> {
  refuseStrangers(name, request)
  return reports[name].read(reader, request, limit)
}

/** Reads a report as the screen and the workbook take it. */
export async function readReportReply(
  reader: Reader,
  name: ReportName,
  request: ReportRequest,
  limit = jsonLimit,
): Promise<ReportReply> {
  const report = await readReport(reader, name, request, limit)
  return {
    name,
    viewpoint: request.viewpoint,
    ...report,
    notes: report.notes.map((note) => ({
      role: note.role,
      text: standaloneSentenceOf(note, request.language),
    })),
    definitions: report.definitions.map((rate) => rateDefinitions[request.language][rate]),
    isCut: report.total > report.rows.length,
  }
}

const fieldsOfAll: readonly ReportField[] = [
  'asOf',
  'knownAt',
  'at',
  'known',
  'format',
  'dialect',
  'language',
]
/** Refuses what a report would silently not look at. */
export function refuseStrangers(name: ReportName, { query }: Pick<ReportRequest, 'query'>): void {
  const { takes, kinds } = reports[name]
  const taken = new Set([...fieldsOfAll, ...takes])
  const strange = Object.entries(query).flatMap(([field, value]) =>
    value === undefined || [...taken].some((each) => each === field) ? [] : [field],
  )
  const fields = strange.map((field) => broken(field, 'stranger_to_report'))
  // A report that takes no kind refuses any of them already, as a stranger.
  const isOfNoSuchKind =
    takes.includes('kind') && query.kind !== undefined && !kinds.includes(query.kind)
  const kind = isOfNoSuchKind ? [broken('kind', 'report_without_indicators')] : []
  if (fields.length + kind.length > 0)
    throw new AppError('invalid_input', { fields: [...fields, ...kind] })
}
