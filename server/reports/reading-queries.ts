import type { ReportField, ReportName, ReportReply } from '../contract/reports.ts'
import type { Reader } from '../store/store.ts'
import { AppError, broken } from '../http/errors.ts'
import { rateDefinitions } from '../words/rate-definitions.ts'
import { standaloneSentenceOf } from './notes.ts'
import { reports } from './reports.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** Maximum number of rows in JSON; files hold all rows. */
const jsonLimit = 5000

/** A report whose notes and definitions are still codes, not yet sentences. */
export interface ReadReport extends BuiltReport {
  /** Total number of rows, including those beyond the limit. */
  total: number
}

/**
 * Reads any report at any viewpoint, for the screen, the printed documents and a session's dossier.
 * @throws AppError `invalid_input` naming the query fields that the report does not take.
 */
export async function readReport(
  reader: Reader,
  name: ReportName,
  request: ReportRequest,
  limit: number,
): Promise<ReadReport> {
  refuseUnknownFields(name, request)
  return reports[name].read(reader, request, limit)
}

/** Reads a report with its notes and definitions as sentences, for the screen and the workbook. */
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
/** Refuses query fields that the report would silently ignore. */
export function refuseUnknownFields(
  name: ReportName,
  { query }: Pick<ReportRequest, 'query'>,
): void {
  const { takes, kinds } = reports[name]
  const taken = new Set([...fieldsOfAll, ...takes])
  const strange = Object.entries(query).flatMap(([field, value]) =>
    value === undefined || [...taken].some((each) => each === field) ? [] : [field],
  )
  const fields = strange.map((field) => broken(field, 'stranger_to_report'))
  // A report that does not take `kind` has already refused it above, as an unknown field.
  const isOfNoSuchKind =
    takes.includes('kind') && query.kind !== undefined && !kinds.includes(query.kind)
  const kind = isOfNoSuchKind ? [broken('kind', 'report_without_indicators')] : []
  if (fields.length + kind.length > 0)
    throw new AppError('invalid_input', { fields: [...fields, ...kind] })
}
