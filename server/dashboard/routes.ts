import type { FastifyInstance } from 'fastify'

import { readDashboard } from '../contract/dashboard.ts'
import { serve, type Services } from '../serve.ts'

export function dashboardRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, readDashboard, ({ query }) => services.dashboards(query))
}
