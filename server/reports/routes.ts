import type { FastifyInstance } from 'fastify'

import { xlsxMedia } from '../contract/endpoint.ts'
import { readReport } from '../contract/reports.ts'
import { csvMedia } from '../exchange/csv.ts'
import { exportFileName } from '../exchange/file-name.ts'
import { FileReply } from '../http/replies.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import type { Orders } from '../tracking/recent-lists.ts'
import type { Files } from './report-files.ts'
import { resolvePastFilter, resolveViewpoint } from '../tracking/viewpoint-queries.ts'
import { readReportReply, refuseUnknownFields } from './reading-queries.ts'
import { reportFile } from './report-file.ts'
import { reports } from './reports.ts'

export function reportRoutes(app: FastifyInstance, services: Services & Files & Orders): void {
  serve(
    app,
    services,
    readReport,
    async (
      { params: { name }, query },
      { store, orders, files, env, language: spoken, request: asked },
    ) => {
      const { format = 'json', dialect = 'excel', language = spoken } = query
      refuseUnknownFields(name, { query })
      const { takes, fileName, stream, list } = reports[name]
      const viewpoint = await resolveViewpoint(store, query)
      const request = {
        query,
        viewpoint,
        ...(takes.includes('change') ? await resolvePastFilter(store, query) : {}),
        language,
        dialect,
      }
      if (format === 'json') return readReportReply(store.read.unhurried, name, request)
      const madeAt = store.position.now()
      const isOfItems = stream?.(store.read, request) !== undefined
      // Rows of items are not read here: the thread that writes the file reads them.
      const report =
        isOfItems && format === 'csv'
          ? undefined
          : await readReportReply(store.read.unhurried, name, request, isOfItems ? 0 : undefined)
      const address = `${env.publicOrigin ?? `${asked.protocol}://${asked.host}`}${asked.url}`
      const workbook =
        report === undefined || format === 'csv'
          ? undefined
          : { report, making: { viewpoint, madeAt, address, language } }
      // The user who exports a list has just displayed it, so its order is usually in the cache.
      const listed = list?.(request)
      const order = listed && (await orders(store.read, viewpoint, listed.kind, listed.filter))
      const bytes =
        report === undefined || isOfItems
          ? await files.write({ name, request, ids: order?.ids, workbook })
          : await reportFile(
              { columns: report.columns, pages: [report.rows] },
              { request, workbook },
            )
      return new FileReply(
        bytes,
        format === 'csv' ? csvMedia : xlsxMedia,
        exportFileName({
          what: fileName(query, language),
          viewpoint,
          editedAt: madeAt,
          extension: format,
          language,
        }),
      )
    },
  )
}
