import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Access } from '../contract/abilities.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import type { Endpoint, InputOf, ReplyOf } from '../contract/endpoint.ts'
import { Language } from '../contract/vocabulary.ts'
import type { Store } from '../store/store.ts'
import type { DashboardRequest } from '../dashboard/compared-viewpoints.ts'
import type { Env } from '../env.ts'
import { AppError } from './errors.ts'
import { brotliOf, type KeptAnswer, type KeptAnswers } from './kept-answers.ts'
import { describedBy } from './openapi.ts'
import type { ReportFiles } from '../reports/report-files.ts'
import type { Caller } from './caller.ts'
import type { readOrder } from '../tracking/list-queries.ts'
import { type Json, type Work, writeEachTime, writeOnce, type Written } from './writing.ts'

/** What every route is given. */
export interface Services {
  store: Store
  env: Env
  /** Reads a dashboard, at once when nothing was written since it was last read. */
  dashboards: (asked: DashboardRequest) => Promise<DashboardReply>
  /** Settles a list, at once when nothing was written since it was last settled. */
  orders: typeof readOrder
  /** Writes the files that hold a row an item. */
  files: ReportFiles
  /** Answers already given that nothing has changed since. */
  answers: KeptAnswers
}

/** What a handler knows besides its input. */
export interface Context<E extends Endpoint> extends Services {
  caller: E extends { access: 'anyone' } ? Caller | null : Caller
  language: Language
  /** The version that an edit was made on, from If-Match. */
  version: number
  /** A program that writes much and reads nothing back asks for no answer but that it is done. */
  prefersMinimal: boolean
  /** Writes once, even when the same request (by its Idempotency-Key) comes twice: the result is then given again. */
  write: <Result extends Json>(written: Written, work: Work<Result>) => Promise<Result>
  /**
   * Writes each time that it is asked: an edit, whose version already tells a second sending, and what makes a secret, which
   * must be kept nowhere.
   */
  writeEachTime: <Result>(written: Written, work: Work<Result>) => Promise<Result>
  request: FastifyRequest
  reply: FastifyReply
}

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

/** An answer that the caller asked to be spared (`Prefer: return=minimal`, RFC 7240): the write is done, 204 says so. */
export class SparedReply {
  /** The address of what was made. */
  readonly location: string

  constructor(location: string) {
    this.location = location
  }
}

export type Handler<E extends Endpoint> = (
  input: InputOf<E>,
  context: Context<E>,
) => Promise<ReplyOf<E> | FileReply | SparedReply>

/** Serves an endpoint of the contract: who may call it, what it takes and what it gives are the contract's. */
export function serve<E extends Endpoint>(
  app: FastifyInstance,
  services: Services,
  endpoint: E,
  handler: Handler<E>,
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
      const tag = endpoint.changesWith === 'history' ? tagOf(request, services) : undefined
      const work = () =>
        handler(
          { params: request.params, query: request.query, body: request.body } as InputOf<E>,
          contextOf<E>(request, reply, services, endpoint),
        )
      if (tag === undefined) return send(reply, await work())
      void reply.header('etag', tag)
      if (holds(request, tag)) return reply.code(304).send()
      const answer = (await services.answers.get(tag)) ?? (await made(tag, work, reply))
      return answer instanceof FileReply || answer instanceof SparedReply
        ? send(reply, answer)
        : sendKept(request, reply, answer)
    },
  })

  /** An answer that depends on history alone, kept under its tag for whoever asks the same. */
  function made(
    tag: string,
    work: () => ReturnType<Handler<E>>,
    reply: FastifyReply,
  ): Promise<KeptAnswer | FileReply | SparedReply> {
    return services.answers.make(tag, async () => {
      await services.store.position.settled()
      const answer = await work()
      if (
        answer instanceof SparedReply ||
        (answer instanceof FileReply &&
          (typeof answer.body !== 'string' || answer.fileName !== undefined))
      )
        return answer
      void reply.code(endpoint.status ?? 200)
      const kept =
        answer instanceof FileReply
          ? { media: answer.media, text: String(answer.body) }
          : { media: jsonMedia, text: String(reply.serialize(answer)) }
      services.answers.keep(tag, kept)
      return kept
    })
  }

  function send(reply: FastifyReply, answer: ReplyOf<E> | FileReply | SparedReply): FastifyReply {
    if (answer instanceof SparedReply)
      return reply
        .code(204)
        .headers({ location: answer.location, 'preference-applied': 'return=minimal' })
        .send()
    if (answer instanceof FileReply) return sendFile(reply, answer)
    return reply.code(endpoint.status ?? 200).send(answer)
  }
}

const jsonMedia = 'application/json; charset=utf-8'

/** Names an answer by all that it depends on: whoever holds it, or asks for it again, need not have it read again. */
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

function contextOf<E extends Endpoint>(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  endpoint: E,
): Context<E> {
  return {
    ...services,
    caller: request.caller as Context<E>['caller'],
    language: languageOf(request),
    version: endpoint.needsVersion === true ? versionOf(request) : 0,
    prefersMinimal: /\breturn=minimal\b/.test(String(request.headers.prefer ?? '')),
    write: (written, work) => writeOnce(request, services.store, written, work),
    writeEachTime: (written, work) => writeEachTime(request, services.store, written, work),
    request,
    reply,
  }
}

function versionOf(request: FastifyRequest): number {
  const version = /^"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (version === undefined) throw new AppError('version_required')
  return Number(version)
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  void reply.header('content-type', file.media)
  if (file.fileName !== undefined)
    void reply.header('content-disposition', contentDisposition(file.fileName))
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
