import type { Readable } from 'node:stream'

import type { ReportName } from '../contract/reports.ts'
import type { Reader } from '../store/store.ts'
import { csvStream } from '../exchange/csv.ts'
import { type Making, reportSheets, type SaidReport } from './report-workbook.ts'
import { reports } from './reports.ts'
import type { ReportRequest, RowStream } from './source.ts'

/** A file to write, as plain data that can be sent to a thread. */
export interface FileJob {
  name: ReportName
  request: ReportRequest
  /** Ids of the report's items in order, when the list has already been read. */
  ids?: readonly number[] | undefined
  /** For a workbook: its other sheets, and when and from where it was made. A CSV has only rows. */
  workbook?: { report: SaidReport; making: Making } | undefined
}

/** Streams rows as CSV or XLSX, no faster than the consumer reads. */
export async function reportFile(
  { columns, pages }: RowStream,
  { request, workbook }: Pick<FileJob, 'request' | 'workbook'>,
): Promise<Readable> {
  if (workbook === undefined) return csvStream(columns, pages, request.dialect)
  // Imported only for a workbook: the ZIP library takes some megabytes, which a CSV does not need.
  const { xlsxStream } = await import('../exchange/xlsx.ts')
  return xlsxStream(reportSheets(workbook.report, pages, workbook.making), workbook.making.madeAt)
}

/** Streams the file of a report that has one row per item. */
export async function itemFile(reader: Reader, job: FileJob): Promise<Readable> {
  const streamed = reports[job.name].stream?.(reader, job.request, job.ids)
  if (streamed === undefined) throw new Error(`${job.name}: its rows are few, and read at once`)
  return reportFile(streamed, job)
}
