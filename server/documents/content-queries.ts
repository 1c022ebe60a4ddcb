import { type DocumentName, documentItemLimit } from '../contract/documents.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import { formatInstant, formatMeeting, formatPartialDay, formatDay } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import type { ReportName, ReportQuery } from '../contract/reports.ts'
import { type Instant, ItemKind, type Language } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { AppError } from '../http/errors.ts'
import { type ReadReport, readReport } from '../reports/reading-queries.ts'
import { note, sentenceOf } from '../reports/notes.ts'
import { refusal } from '../words/refusals.ts'
import type { DocumentContent, NoteContent, TableContent } from './content.ts'
import { readHistories } from './history-queries.ts'
import { readMinutes } from './minutes-queries.ts'
import { figure, paperTable } from './paper-table.ts'
import { documentWords } from '../words/documents.ts'
import { rateDefinitions } from '../words/rate-definitions.ts'
import { placed, type PlacedNotes } from './placed-notes.ts'

export interface ContentRequest {
  name: DocumentName
  dashboard: DashboardReply
  language: Language
  madeAt: Instant
}

/** The columns of the matrix that fit on a printed page. */
const matrixKeys: Record<ItemKind, readonly string[]> = {
  recommendation: ['code', 'title', 'lead', 'deadline', 'status', 'progress'],
  plan_item: [
    'code',
    'title',
    'lead',
    'deadline',
    'status',
    'progress',
    'plannedXof',
    'disbursedXof',
  ],
  indicator: ['code', 'title', 'subdomain', 'status', 'statusSince'],
}

const changeKeys = ['code', 'title', 'field', 'before', 'after', 'effectiveOn', 'knownSince']

/**
 * Reads everything in a document except its charts. All figures come from the reports and the dashboard.
 * @throws AppError `rule_broken` when the document would hold more items than its limit.
 */
export async function readContent(
  reader: Reader,
  request: ContentRequest,
): Promise<Omit<DocumentContent, 'charts'>> {
  const { name, dashboard, language, madeAt } = request
  const { viewpoint } = dashboard
  const isFull = name === 'session-report' || name === 'session-dossier'
  const [chairNote, minutes, matrices, appendices, histories] = await Promise.all([
    read(reader, request, 'chair-note', against(request)),
    isFull ? readMinutes(reader, viewpoint, language) : [],
    isFull ? readMatrices(reader, request) : [],
    isFull ? readAppendices(reader, request) : [],
    name === 'session-dossier' ? readHistories(reader, viewpoint, language) : {},
  ])
  const { meeting } = viewpoint
  const words = documentWords[language]
  return {
    name,
    language,
    title: words.titles[name],
    subject:
      meeting === null
        ? formatDay(viewpoint.asOf, language)
        : `${formatMeeting(meeting, language)} · ${formatPartialDay(meeting.heldOn, language)}`,
    standing: sentenceOf(note('standing', 'standing', viewpoint), language),
    warnings: isFull
      ? matrices.flatMap(({ kind, ...report }) =>
          notesOnPaper(report, language).warnings.map((warning) =>
            words.warningOf({ items: labels[language].kind[kind].other, warning }),
          ),
        )
      : notesOnPaper(chairNote, language).warnings,
    madeAt,
    made: words.made({ instant: formatInstant(madeAt, language) }),
    words: words.fixed,
    note: noteOf(chairNote, language),
    minutes,
    matrices: matrices.map(({ kind, ...report }) => ({
      ...paperTable(report, language, matrixKeys[kind]),
      hasHistory: true,
    })),
    appendices,
    histories,
  }
}

async function readAppendices(reader: Reader, request: ContentRequest): Promise<TableContent[]> {
  const [institutions, changes] = await Promise.all([
    read(reader, request, 'institutions'),
    read(reader, request, 'changes', against(request)),
  ])
  return [
    paperTable(institutions, request.language),
    paperTable(changes, request.language, changeKeys),
  ]
}

/** The query field that names the session with which the dashboard is compared. */
function against({ dashboard: { compared } }: ContentRequest): { compared?: string } {
  return compared?.meeting == null ? {} : { compared: compared.meeting.code }
}

async function readMatrices(reader: Reader, request: ContentRequest) {
  const kinds = [ItemKind.recommendation, ItemKind.plan_item, ItemKind.indicator]
  const matrices = await Promise.all(
    kinds.map(async (kind) => ({ kind, ...(await read(reader, request, 'matrix', { kind })) })),
  )
  const total = matrices.reduce((sum, matrix) => sum + matrix.total, 0)
  if (total > documentItemLimit) throw tooMany(total)
  return matrices
}

function read(
  reader: Reader,
  { dashboard: { viewpoint }, language }: ContentRequest,
  name: ReportName,
  query: Pick<ReportQuery, 'kind' | 'compared'> = {},
): Promise<ReadReport> {
  const request = { query, viewpoint, language, dialect: 'excel' } as const
  return readReport(reader, name, request, documentItemLimit)
}

/** The notes of the chair's report, split by heading (decisions, changes). */
function noteOf(report: ReadReport, language: Language): NoteContent {
  const { decisions, changes } = notesOnPaper(report, language)
  const figures = report.totals.map((total) => figure(total, language))
  const [first] = figures
  return {
    headline: first === undefined ? report.title : documentWords[language].headline(first),
    figures,
    decisions,
    changes,
    definitions: report.definitions.map((rate) => rateDefinitions[language][rate]),
    latest: paperTable(report, language, ['code', 'title', 'lead', 'deadline', 'daysLate']),
  }
}

function notesOnPaper({ notes }: ReadReport, language: Language): PlacedNotes {
  return placed(notes, (note) => sentenceOf(note, language))
}

function tooMany(total: number): AppError {
  const detail = refusal('document_too_long', { total, most: documentItemLimit })
  return new AppError('rule_broken', { detail })
}
