import type { Cell, ReportColumn } from '../contract/reports.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { Day, Language } from '../contract/vocabulary.ts'
import { daysBetween } from '../domain/days.ts'
import { reportWords } from '../words/reports.ts'
import { commonNotes, type Origins } from './common-notes.ts'
import { columnsIn, type Field, itemFields, kindField, rowOf } from './fields.ts'
import { note } from './notes.ts'
import type { Tally } from './selection-queries.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

export interface WithoutNewsData {
  /** Open items without an accepted fact for six months, longest without news first. */
  items: readonly ReportedItem[]
  tally: Tally
  origins: Origins
}

/** Builds the report of open items without an accepted fact for six months. */
export function buildWithoutNews(
  { items, tally, origins }: WithoutNewsData,
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language } = request
  const words = reportWords[language]['without-news']
  return {
    title: words.title,
    columns: withoutNewsColumns(request),
    rows: items.map(withoutNewsRow(request)),
    itemKinds: items.map(({ kind }) => kind),
    totals: [{ label: words.rate, numerator: tally.stale, denominator: tally.open }],
    notes: [
      ...commonNotes(viewpoint, origins),
      ...(origins.total > 0 && tally.stale === 0 ? [note('remark', 'noneSilent')] : []),
    ],
    definitions: ['stale'],
  }
}

/** Only the columns, for an export that is written row by row. */
export function withoutNewsColumns({ viewpoint, language }: ReportRequest): ReportColumn[] {
  return columnsIn(fieldsAt(viewpoint.asOf, language))
}

/** Returns the function that makes the row of an item. */
export function withoutNewsRow(request: ReportRequest): (item: ReportedItem) => Cell[] {
  return rowOf(fieldsAt(request.viewpoint.asOf, request.language), request)
}

function fieldsAt(asOf: Day, language: Language): Field<ReportedItem>[] {
  const { lastNews, silentDays } = reportWords[language]['without-news']
  return [
    ...itemFields(['code'], language),
    kindField(language),
    ...itemFields(['title', 'lead', 'status'], language),
    // The cell is empty for an item without any fact; its days without news are then counted from its adoption.
    {
      key: 'lastNewsOn',
      label: lastNews,
      format: 'day',
      cell: ({ statusSince }) => statusSince,
    },
    {
      key: 'silentDays',
      label: silentDays,
      format: 'integer',
      cell: ({ statusSince, adoptedOn }) => daysBetween(statusSince ?? adoptedOn, asOf),
    },
    ...itemFields(['deadline', 'flags', 'provenance'], language),
  ]
}
