import type { FastifyInstance } from 'fastify'

import { readDashboard } from '../contract/dashboard.ts'
import { serve, type Services } from '../http/serve.ts'
import { toldIn } from './told.ts'

export function dashboardRoutes(app: FastifyInstance, services: Services): void {
  serve(
    app,
    services,
    readDashboard,
    async ({ query: { language: chosen, ...asked } }, { language }) => {
      return toldIn(chosen ?? language, await services.dashboards(asked))
    },
  )
}
