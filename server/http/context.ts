import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Endpoint } from '../contract/endpoint.ts'
import { Language } from '../contract/vocabulary.ts'
import type { Env } from '../env.ts'
import type { Store } from '../store/store.ts'
import type { Caller } from './caller.ts'
import { AppError } from './errors.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { type Json, type Work, writeEachTime, writeOnce, type Written } from './writing.ts'

/**
 * What every route gets. A folder that needs more says so in the type of its routes, and app.ts provides it.
 */
export interface Services {
  store: Store
  env: Env
  /** Cache of the answers sent since the last write. */
  answers: KeptAnswers
}

/** What a handler gets besides the request's input. */
export type Context<E extends Endpoint, More = unknown> = Services & More & RequestContext<E>

interface RequestContext<E extends Endpoint> {
  caller: E extends { access: 'anyone' } ? Caller | null : Caller
  language: Language
  /** The version of the item or meeting that the client edited, from If-Match. */
  version: number
  /**
   * The client asked for an empty answer (`Prefer: return=minimal`): programs that write much do not read it.
   */
  prefersMinimal: boolean
  /** Writes once per Idempotency-Key: when the same request comes again, it gets the first result. */
  write: <Result extends Json>(written: Written, work: Work<Result>) => Promise<Result>
  /**
   * Writes at each call, without Idempotency-Key. For edits, whose version already detects a repeated
   * request, and for what creates a secret, which must not be stored with the idempotent replies.
   */
  writeEachTime: <Result>(written: Written, work: Work<Result>) => Promise<Result>
  request: FastifyRequest
  reply: FastifyReply
}

/** Makes the context of a request for its handler. */
export function contextOf<E extends Endpoint, More>(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services & More,
  endpoint: E,
): Context<E, More> {
  return {
    ...services,
    caller: request.caller as RequestContext<E>['caller'],
    language: languageOf(request),
    version: endpoint.needsVersion === true ? versionOf(request) : 0,
    prefersMinimal: /\breturn=minimal\b/.test(String(request.headers.prefer ?? '')),
    write: (written, work) => writeOnce(request, services.store, written, work),
    writeEachTime: (written, work) => writeEachTime(request, services.store, written, work),
    request,
    reply,
  }
}

/** The language of the answer: the caller's, else the browser's first that the product has, else French. */
export function languageOf(request: FastifyRequest): Language {
  if (request.caller !== null && request.caller !== undefined) return request.caller.language
  const accepted = (request.headers['accept-language'] ?? '').trim().toLowerCase()
  const spoken = Object.values(Language).find((each) => new RegExp(`^${each}\\b`).test(accepted))
  return spoken ?? Language.fr
}

function versionOf(request: FastifyRequest): number {
  const version = /^"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (version === undefined) throw new AppError('version_required')
  return Number(version)
}
