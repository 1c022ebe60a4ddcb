import { type DocumentName, documentItemLimit } from '../contract/documents.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import { formatInstant, formatMeeting, formatPartialDay, formatDay } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import type { ReportName, ReportReply } from '../contract/reports.ts'
import { type Instant, ItemKind, type Language } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { AppError } from '../http/errors.ts'
import { readReportReply } from '../reports/reading-queries.ts'
import { viewpointSentence } from '../reports/viewpoint-sentence.ts'
import { drawCharts } from '../drawings/chart-drawings.ts'
import type { DocumentContent, NoteContent, TableContent } from './content.ts'
import { readHistories } from './history-queries.ts'
import { readMinutes } from './minutes-queries.ts'
import { figure, paperTable } from './paper-table.ts'
import { titles, words } from './words.ts'

export interface ContentRequest {
  name: DocumentName
  dashboard: DashboardReply
  language: Language
  madeAt: Instant
}

/** The columns that a page has room for. */
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

const appendixKeys: Partial<Record<ReportName, readonly string[]>> = {
  changes: ['code', 'title', 'field', 'before', 'after', 'effectiveOn', 'knownSince'],
}

/**
 * Reads all that a document says, by the reports and the dashboard: it has no figure of its own.
 * @throws AppError `rule_broken` when it would hold more items than a document is for.
 */
export async function readContent(
  reader: Reader,
  request: ContentRequest,
): Promise<DocumentContent> {
  const { name, dashboard, language, madeAt } = request
  const { viewpoint } = dashboard
  const isFull = name === 'session-report' || name === 'session-dossier'
  const [chairNote, minutes, matrices, appendices, histories] = await Promise.all([
    read(reader, request, 'chair-note'),
    isFull ? readMinutes(reader, viewpoint, language) : [],
    isFull ? readMatrices(reader, request) : [],
    isFull
      ? Promise.all([read(reader, request, 'institutions'), read(reader, request, 'changes')])
      : [],
    name === 'session-dossier' ? readHistories(reader, viewpoint, language) : {},
  ])
  const drawn = await drawCharts(dashboard, language, {
    ...(name === 'chair-note' ? { names: ['recommendations-by-meeting'] } : {}),
    isForSlides: name === 'session-slides',
  })
  const standing = viewpointSentence(viewpoint, language)
  const { meeting } = viewpoint
  return {
    name,
    language,
    title: titles[name][language],
    subject:
      meeting === null
        ? formatDay(viewpoint.asOf, language)
        : `${formatMeeting(meeting, language)} · ${formatPartialDay(meeting.heldOn, language)}`,
    standing,
    warnings: isFull
      ? matrices.flatMap(({ kind, notes }) =>
          warningsOf(notes, language).map(
            (note) => `${labels[language].kind[kind].other} : ${note}`,
          ),
        )
      : warningsOf(chairNote.notes, language),
    madeAt,
    made: {
      fr: `Établi le ${formatInstant(madeAt, language)}`,
      en: `Made on ${formatInstant(madeAt, language)}`,
    }[language],
    words: words[language],
    note: noteOf(chairNote, standing, language),
    charts: drawn,
    minutes,
    matrices: matrices.map(({ kind, ...report }) =>
      withoutStanding(paperTable(report, language, matrixKeys[kind]), standing),
    ),
    appendices: appendices.map((report) =>
      withoutStanding(paperTable(report, language, appendixKeys[report.name]), standing),
    ),
    histories,
  }
}

async function readMatrices(reader: Reader, request: ContentRequest) {
  const kinds = [ItemKind.recommendation, ItemKind.plan_item, ItemKind.indicator]
  const matrices = await Promise.all(
    kinds.map(async (kind) => ({ kind, ...(await read(reader, request, 'matrix', { kind })) })),
  )
  const total = matrices.reduce((sum, matrix) => sum + matrix.total, 0)
  if (total > documentItemLimit) throw tooMany(total, request.language)
  return matrices
}

function read(
  reader: Reader,
  { dashboard: { viewpoint, compared }, language }: ContentRequest,
  name: ReportName,
  query: { kind?: ItemKind } = {},
): Promise<ReportReply> {
  const isComparing = name === 'changes' || name === 'chair-note'
  const against =
    isComparing && compared?.meeting != null ? { compared: compared.meeting.code } : {}
  return readReportReply(
    reader,
    name,
    { query: { ...query, ...against }, viewpoint, language, dialect: 'excel' },
    documentItemLimit,
  )
}

const decisionStart = { fr: 'Décision demandée : ', en: 'Decision asked: ' }
const warningStart = {
  fr: /^(Données |Lecture provisoire)/,
  en: /^(Illustrative data|Data inferred|Provisional reading)/,
}

/** What the data are worth, of all that a report notes. */
function warningsOf(notes: readonly string[], language: Language): string[] {
  return notes.filter((note) => isWarning(note, language))
}

function isWarning(note: string, language: Language): boolean {
  return warningStart[language].test(note)
}

/** The notes of the report, each under its own heading. */
function noteOf(report: ReportReply, standing: string, language: Language): NoteContent {
  const start = decisionStart[language]
  const others = report.notes.filter((note) => note !== standing && !isWarning(note, language))
  return {
    figures: report.totals.map((total) => figure(total, language)),
    decisions: others
      .filter((note) => note.startsWith(start))
      .map((note) => capitalized(note.slice(start.length))),
    changes: others.filter((note) => !note.startsWith(start)),
    definitions: report.definitions,
    latest: paperTable(report, language, ['code', 'title', 'lead', 'deadline', 'daysLate']),
  }
}

function withoutStanding(table: TableContent, standing: string): TableContent {
  return { ...table, notes: table.notes.filter((note) => note !== standing) }
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function tooMany(total: number, language: Language): AppError {
  const detail = {
    fr: `Ce document aurait ${total} lignes, plus que les ${documentItemLimit} qu’il peut tenir : choisissez une session plus ancienne, ou prenez le classeur ou la liste filtrée par institution ou par réunion.`,
    en: `This document would have ${total} lines, more than the ${documentItemLimit} it can hold: choose an earlier session, or take the workbook or the list filtered by institution or meeting.`,
  }[language]
  return new AppError('rule_broken', { detail })
}
