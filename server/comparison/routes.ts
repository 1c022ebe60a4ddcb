import type { FastifyInstance } from 'fastify'

import { readComparison } from '../contract/comparison.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { serve, type Services } from '../http/serve.ts'
import { readComparisonReply } from './queries.ts'

export function comparisonRoutes(app: FastifyInstance, services: Services): void {
  serve(
    app,
    services,
    readComparison,
    async ({ query: { kind = ItemKind.recommendation, ...asked } }, { store }) =>
      readComparisonReply(store.read, await services.dashboards(asked), kind),
  )
}
