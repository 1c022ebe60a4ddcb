import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Endpoint } from '../contract/endpoint.ts'
import { Language } from '../contract/vocabulary.ts'
import type { Env } from '../env.ts'
import type { Store } from '../store/store.ts'
import type { Caller } from './caller.ts'
import { AppError } from './errors.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { type Json, type Work, writeEachTime, writeOnce, type Written } from './writing.ts'

/** What every route is given. A noun that needs more says so in the type of its routes, and app.ts gives it. */
export interface Services {
  store: Store
  env: Env
  /** Answers already given that nothing has changed since. */
  answers: KeptAnswers
}

/** What a handler knows besides its input. */
export type Context<E extends Endpoint, More = unknown> = Services & More & RequestContext<E>

interface RequestContext<E extends Endpoint> {
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

/** The language of a request: the caller's own, else the browser's first that we speak, else French. */
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
