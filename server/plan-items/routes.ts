import type { FastifyInstance } from 'fastify'

import { ItemKind } from '../contract/vocabulary.ts'
import type { Services } from '../http/serve.ts'
import { itemRoutes } from '../tracking/routes.ts'

export function planItemRoutes(app: FastifyInstance, services: Services): void {
  itemRoutes(app, services, ItemKind.plan_item)
}
