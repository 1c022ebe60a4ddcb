import { createHash } from 'node:crypto'

import type { FastifyReply, FastifyRequest } from 'fastify'

import { languageOf, type Services } from './context.ts'
import { brotliOf, type KeptAnswer } from './kept-answers.ts'
import { FileReply, send, SparedReply } from './replies.ts'

const jsonMedia = 'application/json; charset=utf-8'

/**
 * Answers with an ETag what depends only on history, the day and the caller: 304 when the client already has
 * this answer, else the cached answer, else a new one.
 * @param work makes the answer when it is not cached.
 */
export async function sendUnlessUnchanged(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  work: () => Promise<unknown>,
  status = 200,
): Promise<FastifyReply> {
  const tag = tagOf(request, services)
  void reply.header('etag', tag)
  if (holds(request, tag)) return reply.code(304).send()
  void reply.code(status)
  const kept = await services.answers.get(tag)
  if (kept !== undefined) return sendKept(request, reply, kept)

  const made = await services.answers.make(tag, async () => {
    await services.store.position.settled()
    const answer = await work()
    const keepable = keepableOf(answer, reply)
    if (keepable !== undefined) services.answers.keep(tag, keepable)
    return { answer, keepable }
  })
  if (made.keepable === undefined) return send(reply, made.answer, status)
  return sendKept(request, reply, made.keepable)
}

/** The ETag of an answer: a hash of all that the answer depends on. */
function tagOf(request: FastifyRequest, { store, env }: Services): string {
  const { caller } = request
  const parts = [
    env.version,
    request.url,
    store.position.number(),
    store.position.today(),
    caller?.id,
    caller?.role,
    caller?.institution?.id,
    languageOf(request),
  ]
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
}

function holds(request: FastifyRequest, tag: string): boolean {
  return (
    request.headers['if-none-match']
      ?.split(',')
      .some((known) => known.trim().replace(/^W\//, '') === tag) === true
  )
}

/** The answer as text when it can be cached: JSON and drawings can, files to download can't. */
function keepableOf(answer: unknown, reply: FastifyReply): KeptAnswer | undefined {
  if (answer instanceof SparedReply) return undefined
  if (!(answer instanceof FileReply))
    return { media: jsonMedia, text: String(reply.serialize(answer)) }
  return typeof answer.body === 'string' && answer.fileName === undefined
    ? { media: answer.media, text: answer.body }
    : undefined
}

async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer,
): Promise<FastifyReply> {
  void reply.type(answer.media)
  if (answer.text.length < 1024 || !/\bbr\b/.test(request.headers['accept-encoding'] ?? ''))
    return reply.send(answer.text)
  return reply
    .header('content-encoding', 'br')
    .header('vary', 'accept-encoding')
    .send(await brotliOf(answer))
}
