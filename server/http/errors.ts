import { type ErrorCode, errorStatus, type FieldError } from '../contract/errors.ts'
import { type Refusal, refusal, type RefusalCode, type RefusalData } from '../words/refusals.ts'
import type { Value } from '../words/values.ts'

/** A field that is refused, and why; it is said where the answer leaves. */
export interface BrokenField extends Refusal, Pick<FieldError, 'field'> {
  /** On a version conflict: what the field holds now. */
  current?: Value
}

/** Names a field that breaks a rule, with the data that the rule's sentence is made from. */
export function broken<Code extends RefusalCode>(
  field: string,
  code: Code,
  ...data: RefusalData<Code>
): BrokenField {
  return { field, ...refusal(code, ...data) }
}

/** Refuses for one field: what most rules do. */
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
  /** Says more than the error's own sentence. */
  detail?: Refusal
  /** Seconds after which it is worth asking again. */
  retryAfter?: number
}

/** An error that the caller can do something about: a code of the closed list, and the fields concerned. */
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
