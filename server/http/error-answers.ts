import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import {
  type ErrorCode,
  type ErrorReply,
  errorStatus,
  type FieldError,
} from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import { errorWords } from '../words/errors.ts'
import { AppError, type SaidField } from './errors.ts'
import { languageOf } from './serve.ts'
import { fieldErrors } from './validation.ts'

/** Turns every error into the contract's shape. What we did not foresee is logged whole and told as a request id. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const { code, fields, detail } = read(error, request)
    if (errorStatus[code] >= 500) request.log.error(error)
    if (error instanceof AppError && error.retryAfter !== undefined)
      reply.header('retry-after', error.retryAfter)
    return answer(request, reply, code, fields, detail)
  })
}

/** Sends an error of the closed list in the caller's language. */
export function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ErrorCode,
  fields?: readonly SaidField[],
  detail?: string,
): FastifyReply {
  const language = languageOf(request)
  const body: ErrorReply = {
    code,
    message: detail ?? errorWords[language][code],
    ...(fields === undefined ? {} : { fields: fields.map((field) => saidIn(field, language)) }),
    requestId: request.id,
  }
  return reply
    .code(errorStatus[code])
    .header('cache-control', 'no-store')
    .type('application/json')
    .send(body)
}

function saidIn({ message, ...field }: SaidField, language: Language): FieldError {
  return { ...field, message: typeof message === 'string' ? message : message[language] }
}

function read(
  error: FastifyError | AppError,
  request: FastifyRequest,
): { code: ErrorCode; fields?: readonly SaidField[]; detail?: string } {
  if (error instanceof AppError)
    return {
      code: error.code,
      ...(error.fields === undefined ? {} : { fields: error.fields }),
      ...(error.detail === undefined ? {} : { detail: error.detail }),
    }
  if (error.validation !== undefined)
    return {
      code: 'invalid_input',
      fields: fieldErrors(
        error.validation as Parameters<typeof fieldErrors>[0],
        languageOf(request),
      ),
    }
  if (error.statusCode === 413) return { code: 'too_large' }
  if (error.statusCode === 415) return { code: 'unsupported_media' }
  if (error.statusCode === 429) return { code: 'too_many_attempts' }
  if (error.statusCode === 503) return { code: 'unavailable' }
  return {
    code: error.statusCode !== undefined && error.statusCode < 500 ? 'invalid_input' : 'internal',
  }
}
