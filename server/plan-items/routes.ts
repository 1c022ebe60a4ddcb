import type { FastifyInstance } from 'fastify'

import { ItemKind } from '../contract/vocabulary.ts'
import type { Services } from '../http/context.ts'
import type { Orders } from '../tracking/recent-lists.ts'
import { itemRoutes } from '../tracking/routes.ts'

export function planItemRoutes(app: FastifyInstance, services: Services & Orders): void {
  itemRoutes(app, services, ItemKind.plan_item)
}
