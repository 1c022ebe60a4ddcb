import fastifyPlugin from 'fastify-plugin'

import type { Services } from '../serve.ts'
import { readSessionCookie } from './cookie.ts'
import { findCaller } from './session-queries.ts'

/** Says who asks, on every request of the API, from the session's cookie. */
export default fastifyPlugin<Services>(async (app, { database }) => {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request) => {
    const token = request.url.startsWith('/api/') ? readSessionCookie(request) : undefined
    request.caller = token === undefined ? null : await findCaller(database, token)
  })
})
