import { PassThrough, Readable } from 'node:stream'

import { ZipFile } from 'yazl'

import type { CellFormat, ReportColumn } from '../contract/reports.ts'
import type { Instant } from '../contract/vocabulary.ts'
import type { Pages } from './pages.ts'
import { cellXml, lettersOf, styleOf, textXml } from './xlsx-cell.ts'
import { workbookParts } from './xlsx-parts.ts'

/** A sheet: columns with headings, and rows. */
export interface Sheet {
  /** At most 31 characters, without `: \ / ? * [ ]` (a limit of Excel). */
  name: string
  columns: readonly Pick<ReportColumn, 'label' | 'format'>[]
  pages: Pages
  /** Column widths in characters, where they differ from the default width of the format. */
  widths?: readonly number[]
}

/** Number of characters collected before they are passed to compression. */
const chunkLength = 65_536

/**
 * Streams a workbook. Rows are read no faster than the consumer takes bytes, so that memory stays constant;
 * existing libraries hold the whole sheet in memory.
 */
export function xlsxStream(sheets: readonly Sheet[], madeAt: Instant): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream.pipe(new PassThrough())
  const mtime = new Date(madeAt)
  const open: Readable[] = []
  zip.on('error', (error: Error) => output.destroy(error))
  output.once('close', () => {
    for (const stream of open) stream.destroy()
  })
  for (const [path, xml] of Object.entries(workbookParts(sheets.map(({ name }) => name))))
    zip.addBuffer(Buffer.from(xml), path, { mtime })
  for (const [index, sheet] of sheets.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, { mtime }, (give) => {
      const stream = Readable.from(sheetXml(sheet), {
        objectMode: false,
        highWaterMark: chunkLength,
      })
      open.push(stream)
      // The ZIP library ignores errors of streams added lazily.
      stream.once('error', (error) => output.destroy(error))
      give(null, stream)
    })
  zip.end()
  return output
}

/** The elements of a sheet must be in the order of the standard, else Excel asks to repair the file. */
async function* sheetXml({ columns, pages, widths }: Sheet): AsyncGenerator<Buffer> {
  const letters = columns.map((_, index) => lettersOf(index))
  const widthOf = (format: CellFormat, index: number) => widths?.[index] ?? widthsByFormat[format]
  const cols = columns.map(
    ({ format }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(format, index)}" customWidth="1"/>`,
  )
  const head = columns.map(({ label }, index) => textXml(label, styleOf.head, `${letters[index]}1`))
  let text =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols.join('')}</cols><sheetData><row r="1">${head.join('')}</row>`
  let number = 1
  for await (const page of pages) {
    for (const row of page) {
      number += 1
      const cells = columns.map(({ format }, index) =>
        cellXml(row[index], format, `${letters[index]}${number}`),
      )
      text += `<row r="${number}">${cells.join('')}</row>`
    }
    if (text.length < chunkLength) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(
    `${text}</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${number}"/></worksheet>`,
  )
}

/** Default column widths, in characters. */
const widthsByFormat: Record<CellFormat, number> = {
  text: 32,
  code: 14,
  day: 12,
  instant: 20,
  integer: 12,
  decimal: 12,
  percent: 12,
  xof: 24,
}
