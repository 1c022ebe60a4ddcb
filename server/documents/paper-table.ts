import { formatBase, formatInstant, formatNumber, formatRate, formatXof } from '../words/format.ts'
import { formatShortDay } from '../contract/days.ts'
import type { Cell, ReportColumn, ReportReply } from '../contract/reports.ts'
import type { Language } from '../contract/vocabulary.ts'
import { standaloneSentenceOf } from '../reports/notes.ts'
import type { ReadReport } from '../reports/reading-queries.ts'
import type { FigureContent, TableContent } from './content.ts'

/** Columns that must be filled in: an empty cell shows « à compléter »; in other columns it shows a dash. */
const expected = ['lead', 'deadline']
/** Relative widths of the columns; 1 by default. */
const shares: Record<string, number> = {
  title: 6,
  institution: 3,
  lead: 1.5,
  subdomain: 2.5,
  status: 1.3,
  before: 1.6,
  after: 1.6,
  knownSince: 1.7,
  field: 1.3,
  deadline: 1.1,
}
const numbers: readonly ReportColumn['format'][] = ['integer', 'decimal', 'percent', 'xof']

/** Formats a report's table as text, with the columns of `keys` or all of them. */
export function paperTable(
  report: ReadReport,
  language: Language,
  keys?: readonly string[],
): TableContent {
  const chosen = report.columns.flatMap((column, index) =>
    keys === undefined || keys.includes(column.key) ? [{ column, index }] : [],
  )
  return {
    title: report.title,
    columns: chosen.map(({ column: { key, label, format } }) => ({
      key,
      label,
      share: shares[key] ?? 1,
      isNumber: numbers.includes(format),
    })),
    rows: report.rows.map((row) =>
      chosen.map(({ column, index }) => cellText(row[index] ?? null, column, language)),
    ),
    figures: report.totals.map((total) => figure(total, language)),
    // The viewpoint is already shown on every page.
    notes: report.notes
      .filter(({ role }) => role !== 'standing')
      .map((note) => standaloneSentenceOf(note, language)),
    hasHistory: false,
  }
}

/** Formats a rate; one that is not measured is a dash, never zero. */
export function figure(
  { label, numerator, denominator }: ReportReply['totals'][number],
  language: Language,
): FigureContent {
  if (numerator === null || denominator === null) return { label, value: '–', base: '' }
  return {
    label,
    value: formatRate({ numerator, denominator }, language),
    base: formatBase({ numerator, denominator }, language),
  }
}

function cellText(cell: Cell, { key, format }: ReportColumn, language: Language): string | null {
  if (cell === null || cell === '') return expected.includes(key) ? null : '–'
  if (typeof cell === 'number') {
    if (format === 'xof') return formatXof(cell, language)
    if (format === 'percent') return formatRate({ numerator: cell, denominator: 100 }, language)
    return formatNumber(cell, language, format === 'decimal' ? 1 : 0)
  }
  if (format === 'day' || /^\d{4}-\d{2}-\d{2}$/.test(cell)) return formatShortDay(cell)
  return format === 'instant' ? formatInstant(cell, language) : cell
}
