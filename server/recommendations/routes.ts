import type { FastifyInstance } from 'fastify'

import { ItemKind } from '../contract/vocabulary.ts'
import type { Services } from '../http/serve.ts'
import { itemRoutes } from '../tracking/routes.ts'

export function recommendationRoutes(app: FastifyInstance, services: Services): void {
  itemRoutes(app, services, ItemKind.recommendation)
}
