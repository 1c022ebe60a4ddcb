import type { ErrorCode } from '../../contract/errors.ts'

export const errors: Record<ErrorCode, string> = {
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
  internal: 'Une erreur est survenue de notre côté. Rien n’a été perdu de ce qui était enregistré.',
  unavailable: 'Le service est momentanément indisponible. Réessayez dans un instant.',
}
