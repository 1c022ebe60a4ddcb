import { createHash } from 'node:crypto'

import type { FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

import { nobody, readerHeader } from '../contract/reader.ts'
import type { Store } from '../store/store.ts'
import type { Services } from '../http/context.ts'
import type { Caller } from '../http/caller.ts'
import { readSessionCookie } from './cookie.ts'
import { findCaller } from './session-queries.ts'

/** Sets `request.caller` from the session cookie on every API request, and names the reader on every reply. */
export default fastifyPlugin<Services>(async (app, { store }) => {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    request.caller = await callerOf(request, store)
    reply.header(readerHeader, readerName(request.caller))
  })
})

/** Finds the caller from the request's session cookie; null when nobody is signed in. */
export async function callerOf(request: FastifyRequest, store: Store): Promise<Caller | null> {
  const token = readSessionCookie(request)
  return token === undefined ? null : findCaller(store, token)
}

/** Includes the e-mail address, since a recreated database gives the same ids to other people. */
function readerName(caller: Caller | null): string {
  if (caller === null) return nobody
  return createHash('sha256')
    .update(`${caller.id} ${caller.email}`)
    .digest('base64url')
    .slice(0, 12)
}
