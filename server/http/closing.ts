import type { FastifyReply } from 'fastify'

/** Aborts when the caller goes away before having the answer. */
export function closingOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}
