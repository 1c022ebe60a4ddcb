import {
  type ReportField,
  reportFields,
  type ReportName,
  type ReportReply,
} from '../contract/reports.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { AppError, broken } from '../http/errors.ts'
import { rateDefinitions } from '../words/rate-definitions.ts'
import { chairNote } from './chair-note-queries.ts'
import { changes } from './changes-queries.ts'
import { deadlines } from './deadlines-queries.ts'
import { indicatorProfile } from './indicator-profile-queries.ts'
import { institutions } from './institutions-queries.ts'
import { matrix } from './matrix-queries.ts'
import { standaloneSentenceOf } from './notes.ts'
import { planExecution } from './plan-execution-queries.ts'
import type { BuiltReport, ReportRequest, ReportSource } from './source.ts'
import { summary } from './summary-queries.ts'
import { withoutNews } from './without-news-queries.ts'

/** Where each report comes from. */
export const reportSources: Record<ReportName, ReportSource> = {
  matrix,
  summary,
  deadlines,
  institutions,
  'without-news': withoutNews,
  'indicator-profile': indicatorProfile,
  'plan-execution': planExecution,
  changes,
  'chair-note': chairNote,
}

/** Rows that JSON gives at most; a file gives them all. */
const jsonLimit = 5000

/** A report as paper takes it: its notes not said yet. */
export interface Report extends BuiltReport {
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
): Promise<Report> {
  refuseStrangers(name, request)
  return reportSources[name].read(reader, request, limit)
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
/** Reports of what has deadlines and leads: indicators, judged by rounds, have none. */
const ofExecution: readonly ReportName[] = ['deadlines', 'institutions', 'without-news']

/** Refuses what a report would silently not look at. */
export function refuseStrangers(name: ReportName, { query }: Pick<ReportRequest, 'query'>): void {
  const taken = new Set([...fieldsOfAll, ...reportFields[name]])
  const strange = Object.entries(query).flatMap(([field, value]) =>
    value === undefined || [...taken].some((each) => each === field) ? [] : [field],
  )
  const fields = strange.map((field) => broken(field, 'stranger_to_report'))
  const ofKind = ofExecution.includes(name) && query.kind === ItemKind.indicator
  const kind = ofKind ? [broken('kind', 'report_without_indicators')] : []
  if (fields.length + kind.length > 0)
    throw new AppError('invalid_input', { fields: [...fields, ...kind] })
}
