import type { FastifyReply } from 'fastify'

/** Gives a signal that aborts when the client disconnects before the answer is complete. */
export function closingOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}
