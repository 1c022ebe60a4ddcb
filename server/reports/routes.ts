import type { FastifyInstance } from 'fastify'

import { readReport } from '../contract/reports.ts'
import { csvMedia, csvStream } from '../exchange/csv.ts'
import { exportFileName } from '../exchange/file-name.ts'
import { FileReply, serve, type Services } from '../serve.ts'
import { resolveViewpoint } from '../tracking/viewpoint-queries.ts'
import { readReportReply, refuseStrangers, reportSources } from './reading-queries.ts'

export function reportRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, readReport, async ({ params: { name }, query }, { database, language: spoken }) => {
    const { format = 'json', dialect = 'excel', language = spoken } = query
    refuseStrangers(name, { query })
    const viewpoint = await resolveViewpoint(database, query)
    const request = { query, viewpoint, language, dialect }
    if (format === 'json') return readReportReply(database.read, name, request)
    const { subject, stream } = reportSources[name]
    const fileName = exportFileName({ what: subject(query)[language], viewpoint, editedAt: database.now(), extension: format, language })
    const { columns, rows } = stream?.(database.read, request) ?? (await readReportReply(database.read, name, request, Infinity))
    return new FileReply(csvStream(columns, rows, dialect), csvMedia, fileName)
  })
}
