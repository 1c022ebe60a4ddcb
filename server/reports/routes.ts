import type { FastifyInstance } from 'fastify'

import { type Cell, readReport } from '../contract/reports.ts'
import type { ItemSummary } from '../contract/tracking.ts'
import { ItemKind, type Language } from '../contract/vocabulary.ts'
import { csvMedia, csvStream } from '../exchange/csv.ts'
import { exportFileName } from '../exchange/file-name.ts'
import { FileReply, serve, type Services } from '../serve.ts'
import { lookBack, resolveViewpoint } from '../tracking/viewpoint-queries.ts'
import { buildMatrix, matrixColumns, type MatrixParameters, matrixRow } from './matrix.ts'
import { readMatrixFigures, readPages } from './queries.ts'

/** Rows that JSON gives at most; a CSV gives them all. */
const jsonLimit = 5000

export function reportRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, readReport, async ({ params, query }, { database, language }) => {
    const { kind = ItemKind.recommendation, format = 'json', dialect = 'excel', language: chosen = language, ...asked } = query
    const viewpoint = await resolveViewpoint(database, query)
    const filter = { ...asked, ...(await lookBack(database, query)) }
    const parameters = { kind, viewpoint, language: chosen, dialect }
    if (format === 'csv') {
      const rows = rowsOf(readPages(database.read, viewpoint, kind, filter), parameters)
      const what = fileSubjects[kind][chosen]
      const fileName = exportFileName({ what, viewpoint, editedAt: database.now(), extension: 'csv', language: chosen })
      return new FileReply(csvStream(matrixColumns(parameters), rows, dialect), csvMedia, fileName)
    }
    const [figures, items] = await Promise.all([
      readMatrixFigures(database.read, viewpoint, kind, filter),
      allOf(readPages(database.read, viewpoint, kind, filter, jsonLimit)),
    ])
    const total = figures.groups.reduce((sum, { count }) => sum + count, 0)
    return { name: params.name, viewpoint, ...buildMatrix({ items, figures }, parameters), total, isCut: total > items.length }
  })
}

const fileSubjects: Record<ItemKind, Record<Language, string>> = {
  recommendation: { fr: 'recommandations', en: 'recommendations' },
  plan_item: { fr: 'actions-du-plan', en: 'plan-items' },
  indicator: { fr: 'indicateurs', en: 'indicators' },
}

async function* rowsOf(pages: AsyncIterable<ItemSummary[]>, parameters: MatrixParameters): AsyncGenerator<Cell[]> {
  const rowOf = matrixRow(parameters)
  for await (const page of pages) for (const item of page) yield rowOf(item)
}

async function allOf(pages: AsyncIterable<ItemSummary[]>): Promise<ItemSummary[]> {
  const items: ItemSummary[] = []
  for await (const page of pages) items.push(...page)
  return items
}
