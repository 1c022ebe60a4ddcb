import type { FastifyInstance } from 'fastify'

import { readDashboard } from '../contract/dashboard.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import type { Dashboards } from './recent.ts'
import { wordedIn } from './worded.ts'

export function dashboardRoutes(app: FastifyInstance, services: Services & Dashboards): void {
  serve(
    app,
    services,
    readDashboard,
    async ({ query: { language: chosen, ...asked } }, { language }) => {
      return wordedIn(chosen ?? language, await services.dashboards(asked))
    },
  )
}
