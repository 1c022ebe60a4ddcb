import type { FastifyInstance } from 'fastify'

import { xlsxMedia } from '../contract/endpoint.ts'
import { readReport } from '../contract/reports.ts'
import { csvMedia, csvStream } from '../exchange/csv.ts'
import { exportFileName } from '../exchange/file-name.ts'
import { xlsxStream } from '../exchange/xlsx.ts'
import { FileReply, serve, type Services } from '../serve.ts'
import { lookBack, resolveViewpoint } from '../tracking/viewpoint-queries.ts'
import { readReportReply, refuseStrangers, reportSources } from './reading-queries.ts'
import { reportSheets } from './report-workbook.ts'

export function reportRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, readReport, async ({ params: { name }, query }, { database, env, language: spoken, request: asked }) => {
    const { format = 'json', dialect = 'excel', language = spoken } = query
    refuseStrangers(name, { query })
    const viewpoint = await resolveViewpoint(database, query)
    const request = { query, viewpoint, ...(name === 'matrix' ? await lookBack(database, query) : {}), language, dialect }
    if (format === 'json') return readReportReply(database.read, name, request)
    const { subject, stream } = reportSources[name]
    const madeAt = database.now()
    const fileName = exportFileName({ what: subject(query)[language], viewpoint, editedAt: madeAt, extension: format, language })
    const streamed = stream?.(database.read, request)
    if (format === 'csv') {
      const { columns, rows } = streamed ?? (await readReportReply(database.read, name, request))
      return new FileReply(csvStream(columns, rows, dialect), csvMedia, fileName)
    }
    const report = await readReportReply(database.read, name, request, streamed === undefined ? undefined : 0)
    const address = `${env.publicOrigin ?? `${asked.protocol}://${asked.host}`}${asked.url}`
    const sheets = reportSheets(report, streamed?.rows ?? report.rows, { viewpoint, madeAt, address, language })
    return new FileReply(xlsxStream(sheets, madeAt), xlsxMedia, fileName)
  })
}
