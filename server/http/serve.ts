import type { FastifyInstance } from 'fastify'

import type { Access } from '../contract/abilities.ts'
import type { Endpoint, InputOf, ReplyOf } from '../contract/endpoint.ts'
import type { Caller } from './caller.ts'
import { type Context, contextOf, type Services } from './context.ts'
import { AppError } from './errors.ts'
import { describedBy } from './openapi.ts'
import { type FileReply, send, type SparedReply } from './replies.ts'
import { sendUnlessUnchanged } from './unchanged.ts'

export type Handler<E extends Endpoint, More = unknown> = (
  input: InputOf<E>,
  context: Context<E, More>,
) => Promise<ReplyOf<E> | FileReply | SparedReply>

/**
 * Registers an endpoint of the contract with its handler: access, input and reply are those of the contract.
 */
export function serve<E extends Endpoint, More>(
  app: FastifyInstance,
  services: Services & More,
  endpoint: E,
  handler: Handler<E, More>,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: {
      summary: endpoint.summary,
      tags: [endpoint.path.split('/')[2] ?? ''],
      ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
      ...(endpoint.query === undefined ? {} : { querystring: endpoint.query }),
      ...(endpoint.body === undefined ? {} : { body: endpoint.body }),
      ...(endpoint.reply === undefined
        ? {}
        : { response: { [endpoint.status ?? 200]: endpoint.reply } }),
      ...(endpoint.access === 'anyone' ? { security: [] } : {}),
    },
    config: { swaggerTransform: describedBy(endpoint) },
    // Checks the access before the body is parsed: someone without access must not learn from validation
    // errors what is valid.
    onRequest: (request, _reply, done) => {
      try {
        admit(request.caller, endpoint.access)
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error('refused'))
      }
    },
    handler: async (request, reply) => {
      const work = () =>
        handler(
          { params: request.params, query: request.query, body: request.body } as InputOf<E>,
          contextOf<E, More>(request, reply, services, endpoint),
        )
      return endpoint.changesWith === 'history'
        ? sendUnlessUnchanged(request, reply, services, work, endpoint.status)
        : send(reply, await work(), endpoint.status)
    },
  })
}

function admit(caller: Caller | null, access: Access): void {
  if (access === 'anyone') return
  if (caller === null) throw new AppError('not_signed_in')
  if (!caller.permissions.includes(access)) throw new AppError('forbidden')
}
