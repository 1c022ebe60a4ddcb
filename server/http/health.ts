import type { FastifyInstance } from 'fastify'

import { readHealth } from '../contract/session.ts'
import type { Services } from './context.ts'
import { serve } from './serve.ts'

/** Answers once the database can be read; a broken one answers 500. */
export function healthRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, readHealth, (_, { store, env }) => {
    store.position.number()
    return Promise.resolve({ status: 'ok' as const, version: env.version })
  })
}
