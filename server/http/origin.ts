import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { Env } from '../env.ts'
import { AppError } from './errors.ts'

/**
 * Refuses writes that another site sends with a signed-in person's cookie (CSRF). Programs send neither
 * Origin nor Sec-Fetch-Site and are let through: no browser adds somebody's cookie to their requests.
 */
export function checkOrigin(app: FastifyInstance, env: Env): void {
  app.addHook('onRequest', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && isForeign(request, env))
      throw new AppError('wrong_origin')
  })
}

function isForeign(request: FastifyRequest, env: Env): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin } = request.headers
  if (origin === undefined) return false
  return origin !== `${request.protocol}://${request.host}` && origin !== env.publicOrigin
}
