import type { ErrorCode } from '../../contract/errors.ts'

export const errors: Record<ErrorCode, string> = {
  invalid_input: 'The request has fields to correct.',
  not_signed_in: 'Sign in to continue.',
  wrong_credentials: 'Wrong e-mail address or password.',
  forbidden: 'Your account does not allow this action.',
  wrong_origin: 'This request comes from another site: it was refused.',
  not_found: 'This page or record does not exist.',
  method_not_allowed: 'This action does not exist at this address.',
  version_conflict:
    'Somebody else changed this record in the meantime. Read the changes, then save again.',
  already_exists: 'This code or address exists already.',
  too_large: 'What was sent is too large.',
  unsupported_media: 'What was sent is in a format that is not accepted.',
  rule_broken: 'The record breaks a rule of the follow-up.',
  key_reused: 'This request carries the key of another one already received.',
  version_required: 'The request must say which version it is made on (If-Match).',
  too_many_attempts: 'Too many attempts. Wait a few minutes before trying again.',
  internal: 'Something went wrong on our side. Nothing that was recorded is lost.',
  unavailable: 'The service is unavailable for a moment. Try again shortly.',
}
