import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { ErrorCode, ErrorReply, FieldError } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import { errorWords } from '../words/errors.ts'
import { refusalSentence } from '../words/refusals.ts'
import { sayValue } from '../words/values.ts'
import { AppError, type BrokenField } from './errors.ts'
import { languageOf } from './context.ts'
import { brokenFields } from './validation.ts'

/**
 * Answers every error in the contract's format. An unexpected error is logged in full; the client gets only
 * its request id.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const known = knownError(error)
    if (known.status >= 500) request.log.error(error)
    if (known.retryAfter !== undefined) reply.header('retry-after', known.retryAfter)
    return answer(request, reply, known)
  })
}

/**
 * Sends an error of the closed list. Only here are refusals turned into sentences, in the caller's language.
 */
export function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, status, fields, detail }: AppError,
): FastifyReply {
  const language = languageOf(request)
  const body: ErrorReply = {
    code,
    message: detail === undefined ? errorWords[language][code] : refusalSentence(detail, language),
    ...(fields === undefined ? {} : { fields: fields.map((field) => sayField(field, language)) }),
    requestId: request.id,
  }
  return reply.code(status).header('cache-control', 'no-store').type('application/json').send(body)
}

function sayField({ field, current, ...why }: BrokenField, language: Language): FieldError {
  return {
    field,
    ...(current === undefined ? {} : { current: sayValue(current, language) }),
    message: refusalSentence(why, language),
  }
}

function knownError(error: FastifyError | AppError): AppError {
  if (error instanceof AppError) return error
  if (error.validation !== undefined)
    return new AppError('invalid_input', {
      fields: brokenFields(error.validation as Parameters<typeof brokenFields>[0]),
    })
  return new AppError(codeOf(error))
}

function codeOf({ statusCode = 500 }: FastifyError): ErrorCode {
  if (statusCode === 413) return 'too_large'
  if (statusCode === 415) return 'unsupported_media'
  if (statusCode === 429) return 'too_many_attempts'
  if (statusCode === 503) return 'unavailable'
  return statusCode < 500 ? 'invalid_input' : 'internal'
}
