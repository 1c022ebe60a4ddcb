import { formatInstant } from '../words/format.ts'
import type { Cell, ReportColumn, ReportReply } from '../contract/reports.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Instant, Language } from '../contract/vocabulary.ts'
import type { Pages } from '../exchange/pages.ts'
import type { Sheet } from '../exchange/xlsx.ts'
import { percentOf } from './fields.ts'
import { workbookWords } from '../words/workbook.ts'
import { note, sentenceOf } from './notes.ts'

/** A report without its rows, with notes and definitions as sentences. */
export type SaidReport = Pick<ReportReply, 'title' | 'columns' | 'totals' | 'notes' | 'definitions'>

/** What the workbook's information sheet says about how it was made. */
export interface Making {
  viewpoint: ViewpointReply
  madeAt: Instant
  /** The URL that was requested, to make the same workbook again. */
  address: string
  language: Language
}

/** Makes the sheets of a report: rows, rates with numerator and denominator, and the information needed to quote them. */
export function reportSheets(report: SaidReport, pages: Pages, making: Making): Sheet[] {
  const { language } = making
  const words = workbookWords[language]
  return [
    { name: words.rows, columns: report.columns, pages, widths: report.columns.map(widthOf) },
    {
      name: words.rates,
      columns: [
        { label: words.rate, format: 'text' },
        { label: words.numerator, format: 'decimal' },
        { label: words.denominator, format: 'decimal' },
        { label: '%', format: 'percent' },
      ],
      pages: [
        report.totals.map(({ label, numerator, denominator }) => [
          label,
          numerator,
          denominator,
          shareOf(numerator, denominator),
        ]),
      ],
      widths: [60, 18, 18, 10],
    },
    {
      name: words.about,
      columns: [
        { label: words.about, format: 'text' },
        { label: report.title, format: 'text' },
      ],
      pages: [aboutRows(report, making)],
      widths: [22, 110],
    },
  ]
}

function aboutRows(
  { notes, definitions }: SaidReport,
  { viewpoint, madeAt, address, language }: Making,
): Cell[][] {
  const words = workbookWords[language]
  return [
    [words.viewpoint, sentenceOf(note('standing', 'standing', viewpoint), language)],
    [words.made, formatInstant(madeAt, language)],
    [words.address, address],
    ...notes.flatMap(({ role, text }) => (role === 'standing' ? [] : [[words.note, text]])),
    ...definitions.map((definition) => [words.definition, definition]),
  ]
}

/** Column width in characters: titles are long, the other texts are names. */
function widthOf({ key, format, label }: ReportColumn): number {
  if (key === 'title') return 60
  return Math.max(
    { text: 22, code: 14, day: 12, instant: 20, integer: 10, decimal: 12, percent: 12, xof: 24 }[
      format
    ],
    Math.min(label.length + 2, 24),
  )
}

function shareOf(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null ? null : percentOf({ numerator, denominator })
}
