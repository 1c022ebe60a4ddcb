import type { Cell, ReportColumn } from '../contract/reports.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { Day, Language } from '../contract/vocabulary.ts'
import { daysBetween } from '../domain/days.ts'
import { daysOverdue } from '../domain/figures/lateness.ts'
import { reportTerms, reportWords } from '../words/reports.ts'
import { commonNotes, type Origins } from './common-notes.ts'
import { columnsIn, type Field, itemFields, kindField, rowOf } from './fields.ts'
import { note } from './notes.ts'
import type { Tally } from './selection-queries.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

export interface DeadlineData {
  /** Overdue items and those due soon, most overdue first. */
  items: readonly ReportedItem[]
  /** Counts over the whole selection, including items that are neither overdue nor due soon. */
  tally: Tally
  origins: Origins
}

/** Builds the report of items that are overdue or due within thirty days, most overdue first. */
export function buildDeadlines(
  { items, tally, origins }: DeadlineData,
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language } = request
  const words = reportWords[language].deadlines
  return {
    title: words.title,
    columns: deadlineColumns(request),
    rows: items.map(deadlineRow(request)),
    itemKinds: items.map(({ kind }) => kind),
    totals: [
      {
        label: reportTerms[language].overdueRate,
        numerator: tally.overdue,
        denominator: tally.dated,
      },
      { label: words.dueSoon, numerator: tally.dueSoon, denominator: tally.dated },
    ],
    notes: [
      ...commonNotes(viewpoint, origins),
      ...(origins.total > 0 && tally.overdue + tally.dueSoon === 0
        ? [note('remark', 'nothingDue')]
        : []),
      ...(tally.undated > 0 ? [note('remark', 'undated', { count: tally.undated })] : []),
    ],
    definitions: ['overdue'],
  }
}

/** Only the columns, for an export that is written row by row. */
export function deadlineColumns({ viewpoint, language }: ReportRequest): ReportColumn[] {
  return columnsIn(fieldsAt(viewpoint.asOf, language))
}

/** Returns the function that makes the row of an item. */
export function deadlineRow(request: ReportRequest): (item: ReportedItem) => Cell[] {
  return rowOf(fieldsAt(request.viewpoint.asOf, request.language), request)
}

function fieldsAt(asOf: Day, language: Language): Field<ReportedItem>[] {
  const { daysLeft } = reportWords[language].deadlines
  return [
    ...itemFields(['code'], language),
    kindField(language),
    ...itemFields(['title', 'lead', 'deadline'], language),
    {
      key: 'daysLate',
      label: reportTerms[language].daysLate,
      format: 'integer',
      // An item due soon has an empty cell here, not 0 days overdue: it is not late.
      cell: ({ deadline }) =>
        deadline === null || deadline >= asOf ? null : daysOverdue(deadline, asOf),
    },
    {
      key: 'daysLeft',
      label: daysLeft,
      format: 'integer',
      cell: ({ deadline }) =>
        deadline === null || deadline < asOf ? null : daysBetween(asOf, deadline),
    },
    ...itemFields(['status', 'progress', 'statusSince', 'provenance'], language),
  ]
}
