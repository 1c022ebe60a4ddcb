import type { FastifyInstance } from 'fastify'

import { pptxMedia } from '../contract/endpoint.ts'
import { documentFormats, type DocumentName, makeDocument } from '../contract/documents.ts'
import { type AppError, refused } from '../http/errors.ts'
import { exportFileName } from '../exchange/file-name.ts'
import { FileReply } from '../http/replies.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import type { Dashboards } from '../dashboard/recent.ts'
import { documentWords } from '../words/documents.ts'
import { closingOf } from '../http/closing.ts'
import type { DocumentContent } from './content.ts'
import { drawCharts, type WantedCharts } from './chart-drawings.ts'
import { readContent } from './content-queries.ts'
import { writeDossier } from './dossier.ts'
import type { RenderJob } from './render-job.ts'
import { render } from './renderer.ts'

const media = { pdf: 'application/pdf', pptx: pptxMedia, html: 'text/html; charset=utf-8' }

export function documentRoutes(app: FastifyInstance, services: Services & Dashboards): void {
  serve(
    app,
    services,
    makeDocument,
    async ({ params: { name }, query }, { store, language: spoken, reply }) => {
      const { language = spoken, format, ...asked } = query
      const extension = documentFormats[name]
      if (format !== undefined && format !== extension) throw wrongFormat(extension)
      const dashboard = await services.dashboards(asked)
      const madeAt = store.position.now()
      const request = { name, dashboard, language, madeAt }
      const content = {
        ...(await readContent(store.read.unhurried, request)),
        charts: await drawCharts(dashboard, language, chartsWanted(name)),
      }
      const body =
        name === 'session-dossier'
          ? writeDossier(content)
          : await render(jobOf(name, content), closingOf(reply))
      const fileName = exportFileName({
        what: documentWords[language].titles[name],
        viewpoint: dashboard.viewpoint,
        editedAt: madeAt,
        extension,
        language,
      })
      return new FileReply(body, media[extension], fileName)
    },
  )
}

/** The charts of a document; the note to the chair has room for only one. */
function chartsWanted(name: DocumentName): WantedCharts {
  return {
    ...(name === 'chair-note' ? { names: ['recommendations-by-meeting'] } : {}),
    isForSlides: name === 'session-slides',
  }
}

function jobOf(
  name: Exclude<DocumentName, 'session-dossier'>,
  content: DocumentContent,
): RenderJob {
  return name === 'session-slides'
    ? { kind: 'pptx', content }
    : { kind: 'pdf', template: name, content }
}

function wrongFormat(extension: string): AppError {
  return refused('invalid_input', 'format', 'other_format', { format: extension.toUpperCase() })
}
