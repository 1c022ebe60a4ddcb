import { type ErrorCode, errorStatus, type FieldError } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'

/** A field's error; one raised where the caller's language is not known is said in both. */
export type SaidField = Omit<FieldError, 'message'> & {
  message: string | Readonly<Record<Language, string>>
}

/** An error that the caller can do something about: a code of the closed list, and the fields concerned. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: readonly SaidField[] | undefined
  /** A sentence that says more than the code's own, in the caller's language. */
  readonly detail: string | undefined
  /** Seconds after which it is worth asking again. */
  readonly retryAfter: number | undefined

  constructor(
    code: ErrorCode,
    {
      fields,
      detail,
      retryAfter,
    }: { fields?: readonly SaidField[]; detail?: string; retryAfter?: number } = {},
  ) {
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
