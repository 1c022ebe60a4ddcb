import type { FastifyInstance } from 'fastify'

import { readComparison } from '../contract/comparison.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import type { Dashboards } from '../dashboard/recent.ts'
import { readComparisonReply } from './queries.ts'

export function comparisonRoutes(app: FastifyInstance, services: Services & Dashboards): void {
  serve(
    app,
    services,
    readComparison,
    async ({ query: { kind = ItemKind.recommendation, ...asked } }, { store }) =>
      readComparisonReply(store.read, await services.dashboards(asked), kind),
  )
}
