import type { FastifyInstance } from 'fastify'

import { readHealth } from '../contract/session.ts'
import type { Services } from './context.ts'
import { serve } from './serve.ts'

/** Answers 200 when the database can be read, else 500. */
export function healthRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, readHealth, (_, { store, env }) => {
    store.position.number()
    return Promise.resolve({ status: 'ok' as const, version: env.version })
  })
}
