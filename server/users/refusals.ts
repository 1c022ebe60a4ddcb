import type { ErrorCode } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import { AppError } from '../http/errors.ts'

const sentences = {
  fr: {
    taken_email: 'Un autre compte porte cette adresse.',
    demo_email: 'Les adresses @demo.ne sont celles de la démonstration : donnez une vraie adresse.',
    institution_needed: 'Un point focal déclare pour une institution : choisissez-la.',
    institution_of_others: 'Seul un point focal appartient à une institution.',
    unknown_institution: 'Cette institution n’est pas connue.',
    own_account: 'Vous ne pouvez pas désactiver votre propre compte.',
    own_role:
      'Vous ne pouvez pas quitter vous-même l’administration : demandez-le à un autre administrateur.',
    last_administrator: 'C’est le dernier compte d’administration actif : il en faut toujours un.',
    inactive_invitation: 'Ce compte est désactivé : réactivez-le pour lui donner un lien.',
  },
  en: {
    taken_email: 'Another account has this address.',
    demo_email: 'The @demo.ne addresses are the demonstration’s: give a real address.',
    institution_needed: 'A focal point declares for an institution: choose it.',
    institution_of_others: 'Only a focal point belongs to an institution.',
    unknown_institution: 'This institution is not known.',
    own_account: 'You can’t deactivate your own account.',
    own_role: 'You can’t leave the administration by yourself: ask another administrator.',
    last_administrator: 'This is the last active administrator: there must always be one.',
    inactive_invitation: 'This account is deactivated: activate it again to give it a link.',
  },
} as const satisfies Record<Language, Record<string, string>>

/** Refuses an account with a sentence beside the field that is wrong. */
export function refusal(
  code: ErrorCode,
  field: string,
  sentence: keyof (typeof sentences)['fr'],
  language: Language,
): AppError {
  return new AppError(code, { fields: [{ field, message: sentences[language][sentence] }] })
}
