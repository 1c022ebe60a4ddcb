import type { Readable } from 'node:stream'

import type { ReportName } from '../contract/reports.ts'
import type { Reader } from '../store/store.ts'
import { csvStream } from '../exchange/csv.ts'
import { type Making, reportSheets, type SaidReport } from './report-workbook.ts'
import { reports } from './reports.ts'
import type { ReportRequest, RowStream } from './source.ts'

/** What a thread is asked to write, as plain data. */
export interface FileJob {
  name: ReportName
  request: ReportRequest
  /** The items of the report's list, in order, where it is settled already. */
  ids?: readonly number[] | undefined
  /** A workbook's other sheets, and what it says of itself; a CSV has rows alone. */
  workbook?: { report: SaidReport; making: Making } | undefined
}

/** Writes rows as a file, as whoever keeps it takes its bytes. */
export async function reportFile(
  { columns, pages }: RowStream,
  { request, workbook }: Pick<FileJob, 'request' | 'workbook'>,
): Promise<Readable> {
  if (workbook === undefined) return csvStream(columns, pages, request.dialect)
  // Read with the first workbook: what makes archives holds some megabytes, and a CSV is none.
  const { xlsxStream } = await import('../exchange/xlsx.ts')
  return xlsxStream(reportSheets(workbook.report, pages, workbook.making), workbook.making.madeAt)
}

/** Reads a report whose rows are as many as items, and writes it as a file. */
export async function itemFile(reader: Reader, job: FileJob): Promise<Readable> {
  const streamed = reports[job.name].stream?.(reader, job.request, job.ids)
  if (streamed === undefined) throw new Error(`${job.name}: its rows are few, and read at once`)
  return reportFile(streamed, job)
}
