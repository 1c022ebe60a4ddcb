import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Access } from './contract/abilities.ts'
import type { DashboardReply } from './contract/dashboard.ts'
import type { Endpoint, InputOf, ReplyOf } from './contract/endpoint.ts'
import { dayOf } from './contract/format.ts'
import { type Instant, Language } from './contract/vocabulary.ts'
import type { Authorship, Database, Transaction } from './database.ts'
import type { DashboardAsked } from './dashboard/standpoints.ts'
import type { Env } from './env.ts'
import { AppError } from './errors.ts'
import { describedBy } from './openapi.ts'
import type { Caller } from './session/caller.ts'

/** What every route is given. */
export interface Services {
  database: Database
  env: Env
  /** Reads a dashboard, at once when nothing was written since it was last read. */
  dashboards: (asked: DashboardAsked) => Promise<DashboardReply>
}

/** What a handler knows besides its input. */
export interface Context<E extends Endpoint> extends Services {
  caller: E extends { access: 'anyone' } ? Caller | null : Caller
  language: Language
  /** The version that an edit was made on, from If-Match. */
  version: number
  /** Writes once, even when the same request (by its Idempotency-Key) comes twice: the result is then given again. */
  write: <Result extends Json>(
    authorship: Omit<Authorship, 'authorId'>,
    work: (transaction: Transaction, at: Instant) => Promise<Result>,
  ) => Promise<Result>
  request: FastifyRequest
  reply: FastifyReply
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** An answer that is not JSON: a file to keep, or a drawing. */
export class FileReply {
  readonly body: string | Buffer | Readable
  readonly media: string
  readonly fileName: string | undefined

  constructor(body: string | Buffer | Readable, media: string, fileName?: string) {
    this.body = body
    this.media = media
    this.fileName = fileName
  }
}

export type Handler<E extends Endpoint> = (input: InputOf<E>, context: Context<E>) => Promise<ReplyOf<E> | FileReply>

/** Serves an endpoint of the contract: who may call it, what it takes and what it gives are the contract's. */
export function serve<E extends Endpoint>(app: FastifyInstance, services: Services, endpoint: E, handler: Handler<E>): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: {
      summary: endpoint.summary,
      tags: [endpoint.path.split('/')[2] ?? ''],
      ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
      ...(endpoint.query === undefined ? {} : { querystring: endpoint.query }),
      ...(endpoint.body === undefined ? {} : { body: endpoint.body }),
      ...(endpoint.reply === undefined ? {} : { response: { [endpoint.status ?? 200]: endpoint.reply } }),
      ...(endpoint.access === 'anyone' ? { security: [] } : {}),
    },
    config: { swaggerTransform: describedBy(endpoint) },
    // Before the body is even parsed: who is not allowed learns nothing of what would have been valid.
    onRequest: (request, _reply, done) => {
      try {
        admit(request.caller, endpoint.access)
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error('refused'))
      }
    },
    handler: async (request, reply) => {
      if (endpoint.changesWith === 'history' && (await isKnown(request, reply, services))) return reply.code(304).send()
      const input = { params: request.params, query: request.query, body: request.body } as InputOf<E>
      const answer = await handler(input, contextOf<E>(request, reply, services, endpoint))
      if (answer instanceof FileReply) return sendFile(reply, answer)
      return reply.code(endpoint.status ?? 200).send(answer)
    },
  })
}

/**
 * Names the answer by all that it depends on, and tells whether the caller holds it already: then nothing is read, and
 * nothing sent.
 */
async function isKnown(request: FastifyRequest, reply: FastifyReply, { database, env }: Services): Promise<boolean> {
  const { caller } = request
  const position = await database.position()
  const parts = [env.version, request.url, position, dayOf(database.now()), caller?.id, caller?.role, caller?.institution?.id, languageOf(request)]
  const tag = `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
  void reply.header('etag', tag)
  return request.headers['if-none-match']?.split(',').some((known) => known.trim().replace(/^W\//, '') === tag) === true
}

/** The language of a request: the caller's own, else the browser's first that we speak, else French. */
export function languageOf(request: FastifyRequest): Language {
  if (request.caller !== null && request.caller !== undefined) return request.caller.language
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? Language.en : Language.fr
}

function admit(caller: Caller | null, access: Access): void {
  if (access === 'anyone') return
  if (caller === null) throw new AppError('not_signed_in')
  if (!caller.permissions.includes(access)) throw new AppError('forbidden')
}

function contextOf<E extends Endpoint>(request: FastifyRequest, reply: FastifyReply, services: Services, endpoint: E): Context<E> {
  return {
    ...services,
    caller: request.caller as Context<E>['caller'],
    language: languageOf(request),
    version: endpoint.needsVersion === true ? versionOf(request) : 0,
    write: (authorship, work) => writeOnce(request, services.database, authorship, work),
    request,
    reply,
  }
}

function versionOf(request: FastifyRequest): number {
  const version = /^"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (version === undefined) throw new AppError('version_required')
  return Number(version)
}

/** The key is kept in the transaction of the write itself: there is no moment at which one exists without the other. */
async function writeOnce<Result extends Json>(
  request: FastifyRequest,
  database: Database,
  authorship: Omit<Authorship, 'authorId'>,
  work: (transaction: Transaction, at: Instant) => Promise<Result>,
): Promise<Result> {
  const userId = request.caller?.id ?? null
  const header = request.headers['idempotency-key']
  const key = typeof header === 'string' && header !== '' ? header.slice(0, 200) : undefined
  const signed = { ...authorship, authorId: userId }
  if (key === undefined || userId === null) return database.write(signed, work)

  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex')
  const earlier = () => database.read.idempotentWrite.findUnique({ where: { userId_key: { userId, key } } })
  const given = (kept: { requestHash: string; result: string }) => {
    if (kept.requestHash !== requestHash) throw new AppError('key_reused')
    return JSON.parse(kept.result) as Result
  }
  const known = await earlier()
  if (known !== null) return given(known)
  return database.write(signed, async (transaction, at) => {
    const meanwhile = await transaction.idempotentWrite.findUnique({ where: { userId_key: { userId, key } } })
    if (meanwhile !== null) return given(meanwhile)
    const result = await work(transaction, at)
    await transaction.idempotentWrite.create({
      data: { userId, key, requestHash, result: JSON.stringify(result), createdAt: at },
    })
    return result
  })
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  void reply.header('content-type', file.media)
  if (file.fileName !== undefined) void reply.header('content-disposition', contentDisposition(file.fileName))
  return reply.send(file.body)
}

/** An attachment's name by RFC 6266: plain letters for old programs, the true name for the others. */
function contentDisposition(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\w. -]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
