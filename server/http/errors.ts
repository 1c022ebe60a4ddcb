import { type ErrorCode, errorStatus, type FieldError } from '../contract/errors.ts'
import { type Refusal, refusal, type RefusalCode, type RefusalData } from '../words/refusals.ts'
import type { Value } from '../words/values.ts'

/**
 * A field that is refused, and why. The reason is a code: error-answers.ts makes the sentence in the caller's
 * language.
 */
export interface BrokenField extends Refusal, Pick<FieldError, 'field'> {
  /** On a version conflict: the present value of the field. */
  current?: Value
}

/** Makes the refusal of a field: the code of the broken rule, with the data for its sentence. */
export function broken<Code extends RefusalCode>(
  field: string,
  code: Code,
  ...data: RefusalData<Code>
): BrokenField {
  return { field, ...refusal(code, ...data) }
}

/** Makes an error that refuses a single field, the most frequent case. */
export function refused<Code extends RefusalCode>(
  error: ErrorCode,
  field: string,
  code: Code,
  ...data: RefusalData<Code>
): AppError {
  return new AppError(error, { fields: [broken(field, code, ...data)] })
}

interface Details {
  fields?: readonly BrokenField[]
  /** A more precise sentence than the error code's own. */
  detail?: Refusal
  /** After how many seconds the client may try again. */
  retryAfter?: number
}

/** An error that the client can act on: a code of the closed list, and the refused fields. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: readonly BrokenField[] | undefined
  readonly detail: Refusal | undefined
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, { fields, detail, retryAfter }: Details = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.fields = fields
    this.detail = detail
    this.retryAfter = retryAfter
  }

  get status(): number {
    return errorStatus[this.code]
  }
}
