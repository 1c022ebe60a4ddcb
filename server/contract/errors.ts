import { array, oneOf, optional, record, string, type Static } from './schema.ts'

/** Every error that the product can answer, with its HTTP status. */
export const errorStatus = {
  invalid_input: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  forbidden: 403,
  wrong_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  version_conflict: 409,
  already_exists: 409,
  too_large: 413,
  unsupported_media: 415,
  rule_broken: 422,
  key_reused: 422,
  version_required: 428,
  too_many_attempts: 429,
  internal: 500,
  unavailable: 503,
} as const
export type ErrorCode = keyof typeof errorStatus
export const errorCodes = Object.keys(errorStatus) as ErrorCode[]

export const fieldError = record({
  /** The field's name in the request: `effectiveOn`, `milestoneIds.0`. */
  field: string(),
  /** A sentence in the caller's language. */
  message: string(),
  /** On a version conflict: the present value of the field. */
  current: optional(string()),
})
export type FieldError = Static<typeof fieldError>

export const errorReply = record({
  code: oneOf(errorCodes),
  message: string(),
  fields: optional(array(fieldError)),
  requestId: string(),
})
export type ErrorReply = Static<typeof errorReply>
