import type { FastifyInstance } from 'fastify'

import { listCategories } from '../contract/categories.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { readCategories } from './queries.ts'

export function categoryRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, listCategories, async ({ query }, { store }) => ({
    items: await readCategories(store.read, query.kind),
  }))
}
