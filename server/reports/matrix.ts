import { type Column, columnsOf, type Dialect } from '../words/columns.ts'
import { labels } from '../words/labels.ts'
import type { Cell, ReportColumn, ReportReply } from '../contract/reports.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { ItemKind, type Language, Nature, Status, statusesOf } from '../contract/vocabulary.ts'
import { countByStatus, countItems, type ItemGroup, yesRate } from '../domain/figures/counts.ts'
import { completionRate, overdueRate } from '../domain/figures/rates.ts'
import { reportTerms, reportWords } from '../words/reports.ts'
import { originNotes, originsOf } from './common-notes.ts'
import { note, type ReportNote } from './notes.ts'
import type { BuiltReport } from './source.ts'

/** The data for a matrix's totals and notes. */
export interface MatrixFigures {
  /** The whole selection, including items beyond the rows shown. */
  groups: readonly ItemGroup[]
  /** Indicators whose status comes from a provisional round. */
  provisionalCount: number
}

export interface MatrixParameters {
  kind: ItemKind
  viewpoint: ViewpointReply
  language: Language
  dialect: Dialect
}

/** Builds the follow-up matrix of a kind: one row per item, with totals, notes and definitions. */
export function buildMatrix(
  { items, figures }: { items: readonly ReportedItem[]; figures: MatrixFigures },
  parameters: MatrixParameters,
): BuiltReport {
  return {
    title: reportWords[parameters.language].matrix.titles[parameters.kind],
    columns: matrixColumns(parameters),
    rows: items.map(matrixRow(parameters)),
    itemKinds: items.map(({ kind }) => kind),
    totals:
      parameters.kind === ItemKind.indicator
        ? assessments(figures, parameters)
        : executions(figures, parameters),
    notes: notesOf(figures, parameters),
    definitions: parameters.kind === ItemKind.indicator ? ['assessed'] : ['completion', 'overdue'],
  }
}

/** Only the columns, for an export that is written row by row. */
export function matrixColumns({ kind, language }: MatrixParameters): ReportColumn[] {
  return columnsOf(kind).map(({ key, label, format }) => ({ key, label: label[language], format }))
}

/** Returns the function that makes the row of an item. */
export function matrixRow({
  kind,
  language,
  dialect,
}: MatrixParameters): (item: ReportedItem) => Cell[] {
  const columns: readonly Column[] = columnsOf(kind)
  return (item) => columns.map(({ cell }) => cell(item, language, dialect))
}

function executions(
  { groups }: MatrixFigures,
  { kind, viewpoint, language }: MatrixParameters,
): ReportReply['totals'] {
  const terms = reportTerms[language]
  const counts = countByStatus(groups)
  return [
    { label: terms.completionRate, ...completionRate(groups) },
    { label: terms.overdueRate, ...overdueRate(groups, viewpoint.asOf) },
    ...statusesOf[kind].map((status) => ({
      label: labels[language].status[status],
      numerator: counts[status],
      denominator: countItems(groups),
    })),
  ]
}

/**
 * "Not assessed" never counts as "no": shares of assessed statuses are over the assessed indicators, the others
 * over all.
 */
function assessments(
  { groups }: MatrixFigures,
  { language }: MatrixParameters,
): ReportReply['totals'] {
  const counts = countByStatus(groups)
  const { denominator: assessed } = yesRate(counts)
  return statusesOf.indicator.map((status) => ({
    label: labels[language].status[status],
    numerator: counts[status],
    denominator:
      status === Status.not_assessed || status === Status.not_applicable
        ? countItems(groups)
        : assessed,
  }))
}

function notesOf(
  { groups, provisionalCount }: MatrixFigures,
  { kind, viewpoint }: MatrixParameters,
): ReportNote[] {
  const origins = originsOf(groups)
  const part = (numerator: number) => ({ numerator, denominator: origins.total })
  const permanent =
    kind === ItemKind.indicator
      ? 0
      : countItems(groups, ({ nature }) => nature === Nature.permanent)
  const superseded = countItems(groups, ({ isSuperseded }) => isSuperseded)
  return [
    note('standing', 'standing', viewpoint),
    ...(permanent > 0 ? [note('remark', 'permanent', part(permanent))] : []),
    ...(superseded > 0 ? [note('remark', 'superseded', part(superseded))] : []),
    ...originNotes(origins),
    ...(provisionalCount > 0 ? [note('warning', 'provisional', part(provisionalCount))] : []),
  ]
}
