import { Readable } from 'node:stream'

import type { Dialect } from '../words/columns.ts'
import type { Cell, ReportColumn } from '../contract/reports.ts'
import type { Instant } from '../contract/vocabulary.ts'
import { defuse } from './formula.ts'
import type { Pages } from './pages.ts'

/** The `Content-Type` of CSV replies. */
export const csvMedia = 'text/csv; charset=utf-8'

type Column = Pick<ReportColumn, 'key' | 'label' | 'format'>

/**
 * `excel` opens in the French Excel by a double click: byte order mark, semicolons, decimal commas, headings in
 * words. `rfc4180` is for programs: commas, decimal points, keys as headings. Both end lines by CRLF, as the RFC
 * and Excel require.
 */
const dialects = {
  excel: { start: '\uFEFF', separator: ';', decimal: ',', needsQuotes: /[;"\r\n]/ },
  rfc4180: { start: '', separator: ',', decimal: '.', needsQuotes: /[,"\r\n]/ },
} as const satisfies Record<
  Dialect,
  { start: string; separator: string; decimal: string; needsQuotes: RegExp }
>

/** Size of the chunks sent, in characters: large enough for the network, small enough for memory. */
const chunkLength = 65_536

/**
 * Streams rows as CSV. Rows are read no faster than the consumer takes bytes, so that memory stays constant
 * whatever their number.
 */
export function csvStream(columns: readonly Column[], pages: Pages, dialect: Dialect): Readable {
  return Readable.from(chunks(columns, pages, dialect), {
    objectMode: false,
    highWaterMark: chunkLength,
  })
}

/** Writes a small table as CSV. */
export function csvText(
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
  dialect: Dialect,
): string {
  return [head(columns, dialect), ...Array.from(rows, (row) => line(columns, row, dialect))].join(
    '',
  )
}

async function* chunks(
  columns: readonly Column[],
  pages: Pages,
  dialect: Dialect,
): AsyncGenerator<Buffer> {
  let text = head(columns, dialect)
  for await (const page of pages) {
    for (const row of page) text += line(columns, row, dialect)
    if (text.length < chunkLength) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

function head(columns: readonly Column[], dialect: Dialect): string {
  const { start, separator } = dialects[dialect]
  const headings = columns.map(({ key, label }) =>
    written(dialect === 'excel' ? label : key, dialect),
  )
  return `${start}${headings.join(separator)}\r\n`
}

function line(columns: readonly Column[], row: readonly Cell[], dialect: Dialect): string {
  const cells = columns.map(({ format }, index) => {
    const cell = row[index]
    // An unknown value is an empty cell, never a zero or a word.
    if (cell === null || cell === undefined) return ''
    if (typeof cell === 'number') return writtenNumber(cell, dialect)
    return format === 'instant' && dialect === 'excel' ? timeInNiamey(cell) : written(cell, dialect)
  })
  return `${cells.join(dialects[dialect].separator)}\r\n`
}

/** Formats numbers without `Intl`, which puts U+202F between thousands: Excel would read the cell as text. */
function writtenNumber(value: number, dialect: Dialect): string {
  return String(value).replace('.', dialects[dialect].decimal)
}

function written(text: string, dialect: Dialect): string {
  const safe = defuse(text)
  return dialects[dialect].needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Formats an instant as `2021-08-06 16:40:00`, which spreadsheets of any language read as a date and time.
 * Niamey is UTC+1 all year, so adding 1 to the hour is enough except in the last hour of a UTC day: this avoids
 * making a Date for each cell.
 */
function timeInNiamey(instant: Instant): string {
  const hour = Number(instant.slice(11, 13)) + 1
  if (hour < 24)
    return `${instant.slice(0, 10)} ${hour < 10 ? '0' : ''}${hour}${instant.slice(13, 19)}`
  return new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
