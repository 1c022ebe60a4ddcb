import type { Cell, ReportColumn } from '../contract/reports.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import { daysBetween } from '../domain/days.ts'
import { daysOverdue } from '../domain/figures/lateness.ts'
import { commonNotes, type Origins } from './common-notes.ts'
import { definitionsOf } from './definitions.ts'
import { columnsIn, type Field, itemFields, kindField, rowOf } from './fields.ts'
import { note } from './notes.ts'
import type { Tally } from './selection-queries.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

export interface DeadlineData {
  /** Overdue and due soon, the most late first. */
  items: readonly ReportedItem[]
  /** Of all that is selected, also what is neither. */
  tally: Tally
  origins: Origins
}

/** What is overdue and what falls due within thirty days, the most late first. */
export function buildDeadlines(
  { items, tally, origins }: DeadlineData,
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language } = request
  const words = {
    fr: {
      title: 'Échéances : en retard et à venir',
      overdue: 'Taux de retard',
      dueSoon: 'Échéance dans les 30 jours',
    },
    en: {
      title: 'Deadlines: overdue and due soon',
      overdue: 'Overdue rate',
      dueSoon: 'Due within 30 days',
    },
  }[language]
  return {
    title: words.title,
    columns: deadlineColumns(request),
    rows: items.map(deadlineRow(request)),
    totals: [
      { label: words.overdue, numerator: tally.overdue, denominator: tally.dated },
      { label: words.dueSoon, numerator: tally.dueSoon, denominator: tally.dated },
    ],
    notes: [
      ...commonNotes(viewpoint, origins),
      ...(origins.total > 0 && tally.overdue + tally.dueSoon === 0
        ? [note('remark', 'nothingDue')]
        : []),
      ...(tally.undated > 0 ? [note('remark', 'undated', { count: tally.undated })] : []),
    ],
    definitions: definitionsOf(['overdue'], language),
  }
}

/** The columns alone, for an export that is written row by row. */
export function deadlineColumns({ viewpoint, language }: ReportRequest): ReportColumn[] {
  return columnsIn(fieldsAt(viewpoint.asOf), language)
}

/** Makes the row of each item. */
export function deadlineRow(request: ReportRequest): (item: ReportedItem) => Cell[] {
  return rowOf(fieldsAt(request.viewpoint.asOf), request)
}

function fieldsAt(asOf: string): Field<ReportedItem>[] {
  return [
    ...itemFields(['code']),
    kindField,
    ...itemFields(['title', 'lead', 'deadline']),
    {
      key: 'daysLate',
      label: { fr: 'Jours de retard', en: 'Days late' },
      format: 'integer',
      // Due soon is no lateness of 0 day: the two are apart.
      cell: ({ deadline }) =>
        deadline === null || deadline >= asOf ? null : daysOverdue(deadline, asOf),
    },
    {
      key: 'daysLeft',
      label: { fr: 'Jours restants', en: 'Days left' },
      format: 'integer',
      cell: ({ deadline }) =>
        deadline === null || deadline < asOf ? null : daysBetween(asOf, deadline),
    },
    ...itemFields(['status', 'progress', 'statusSince', 'provenance']),
  ]
}
