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

/** The sentence of each code. A 5xx tells a stranger nothing more. */
export const errorSentences: Record<Language, Record<ErrorCode, string>> = {
  fr: {
    invalid_input: 'La demande contient des champs à corriger.',
    not_signed_in: 'Connectez-vous pour continuer.',
    wrong_credentials: 'Adresse électronique ou mot de passe incorrect.',
    forbidden: 'Votre compte ne permet pas cette action.',
    wrong_origin: 'Cette demande vient d’un autre site : elle a été refusée.',
    not_found: 'Cette page ou cette fiche n’existe pas.',
    method_not_allowed: 'Cette action n’existe pas à cette adresse.',
    version_conflict:
      'Quelqu’un d’autre a modifié cette fiche entre-temps. Relisez ses changements, puis enregistrez de nouveau.',
    already_exists: 'Ce code ou cette adresse existe déjà.',
    too_large: 'L’envoi est trop volumineux.',
    unsupported_media: 'Ce format d’envoi n’est pas accepté.',
    rule_broken: 'L’enregistrement contredit une règle du suivi.',
    key_reused: 'Cet envoi porte la clé d’un envoi différent déjà reçu.',
    version_required: 'La demande doit dire sur quelle version elle porte (If-Match).',
    too_many_attempts: 'Trop d’essais. Attendez quelques minutes avant de recommencer.',
    internal:
      'Une erreur est survenue de notre côté. Rien n’a été perdu de ce qui était enregistré.',
    unavailable: 'Le service est momentanément indisponible. Réessayez dans un instant.',
  },
  en: {
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
  },
}
