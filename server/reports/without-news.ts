import type { Cell, ReportColumn } from '../contract/reports.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { Day } from '../contract/vocabulary.ts'
import { daysBetween } from '../domain/days.ts'
import { commonNotes, type Origins } from './common-notes.ts'
import { definitionsOf } from './definitions.ts'
import { columnsIn, type Field, itemFields, kindField, rowOf } from './fields.ts'
import { note } from './notes.ts'
import type { Tally } from './selection-queries.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

export interface WithoutNewsData {
  /** Open and without an accepted fact for six months, the longest silent first. */
  items: readonly ReportedItem[]
  tally: Tally
  origins: Origins
}

/** What is open and of which nobody has said anything for six months. */
export function buildWithoutNews(
  { items, tally, origins }: WithoutNewsData,
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language } = request
  const words = {
    fr: {
      title: 'Sans nouvelles depuis six mois',
      rate: 'Ouvertes sans nouvelles',
    },
    en: {
      title: 'Without news for six months',
      rate: 'Open without news',
    },
  }[language]
  return {
    title: words.title,
    columns: withoutNewsColumns(request),
    rows: items.map(withoutNewsRow(request)),
    totals: [{ label: words.rate, numerator: tally.stale, denominator: tally.open }],
    notes: [
      ...commonNotes(viewpoint, origins),
      ...(origins.total > 0 && tally.stale === 0 ? [note('remark', 'noneSilent')] : []),
    ],
    definitions: definitionsOf(['stale'], language),
  }
}

/** The columns alone, for an export that is written row by row. */
export function withoutNewsColumns({ viewpoint, language }: ReportRequest): ReportColumn[] {
  return columnsIn(fieldsAt(viewpoint.asOf), language)
}

/** Makes the row of each item. */
export function withoutNewsRow(request: ReportRequest): (item: ReportedItem) => Cell[] {
  return rowOf(fieldsAt(request.viewpoint.asOf), request)
}

function fieldsAt(asOf: Day): Field<ReportedItem>[] {
  return [
    ...itemFields(['code']),
    kindField,
    ...itemFields(['title', 'lead', 'status']),
    // Of what nothing was ever said, nothing is told: the silence is then counted from its adoption.
    {
      key: 'lastNewsOn',
      label: { fr: 'Dernière nouvelle', en: 'Last news' },
      format: 'day',
      cell: ({ statusSince }) => statusSince,
    },
    {
      key: 'silentDays',
      label: { fr: 'Jours sans nouvelles', en: 'Days without news' },
      format: 'integer',
      cell: ({ statusSince, adoptedOn }) => daysBetween(statusSince ?? adoptedOn, asOf),
    },
    ...itemFields(['deadline', 'flags', 'provenance']),
  ]
}
