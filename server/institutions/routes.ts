import type { FastifyInstance } from 'fastify'

import { listInstitutions, readInstitution } from '../contract/institutions.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { resolveViewpoint } from '../tracking/viewpoint-queries.ts'
import { readInstitutions, readInstitutionSheet } from './queries.ts'

export function institutionRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, listInstitutions, async ({ query }, { store }) => {
    const viewpoint = await resolveViewpoint(store, query)
    const items = await readInstitutions(store.read, viewpoint, query)
    return { items, total: items.length, viewpoint }
  })

  serve(app, services, readInstitution, async ({ params, query }, { store }) =>
    readInstitutionSheet(store.read, await resolveViewpoint(store, query), params.code),
  )
}
