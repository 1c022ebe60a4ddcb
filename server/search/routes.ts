import type { FastifyInstance } from 'fastify'

import { dayOf } from '../contract/days.ts'
import { search } from '../contract/search.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { findAll } from './queries.ts'
import { bestOf } from './ranking.ts'

export function searchRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, search, async ({ query }, { store, language }) => {
    const knownAt = store.position.now()
    const found = await findAll(store.read, { asOf: dayOf(knownAt), knownAt }, query.q, language)
    return { results: bestOf(found, query.q) }
  })
}
