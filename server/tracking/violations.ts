import type { FieldError } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { Violation, ViolationCode } from '../domain/execution.ts'

/** Says the rules that a draft breaks, each as a sentence that a person understands, beside its field. */
export function violationSentences(
  violations: readonly Violation[],
  language: Language,
): FieldError[] {
  return violations.map(({ field, code }) => ({ field, message: sentences[language][code] }))
}

const sentences: Record<Language, Record<ViolationCode, string>> = {
  fr: {
    not_a_day: 'Ce jour n’existe pas.',
    in_future: 'Ce jour est à venir : on n’enregistre que ce qui est déjà vrai.',
    before_adoption: 'Ce jour précède l’adoption : rien ne pouvait encore être suivi.',
    status_not_of_kind: 'Cet état n’existe pas pour ce type de fiche.',
    progress_out_of_range: 'L’avancement va de 0 à 100 %.',
    progress_not_applicable: 'Un indicateur n’a pas d’avancement.',
    progress_contradicts_status:
      'L’avancement contredit l’état : réalisée vaut 100 %, non entamée 0 %.',
    reason_required: 'La fiche était close ce jour-là : dites pourquoi son état change.',
    correction_reason_required: 'Dites pourquoi l’enregistrement précédent est rectifié.',
    obsolete_reason_required: 'Dites pourquoi la fiche est caduque.',
    legal_text_required: 'Citez le texte ou la décision qui la rend caduque.',
    unknown_fact: 'L’enregistrement à rectifier n’appartient pas à cette fiche.',
    already_corrected: 'Cet enregistrement est déjà rectifié : rectifiez plutôt le plus récent.',
  },
  en: {
    not_a_day: 'This day does not exist.',
    in_future: 'This day is still to come: only what is already true is recorded.',
    before_adoption: 'This day comes before the adoption: nothing could be followed yet.',
    status_not_of_kind: 'This status does not exist for this kind of item.',
    progress_out_of_range: 'Progress goes from 0 to 100%.',
    progress_not_applicable: 'An indicator has no progress.',
    progress_contradicts_status:
      'Progress contradicts the status: completed is 100%, not started 0%.',
    reason_required: 'The item was closed on that day: say why its status changes.',
    correction_reason_required: 'Say why the earlier record is corrected.',
    obsolete_reason_required: 'Say why the item is obsolete.',
    legal_text_required: 'Quote the text or decision that makes it obsolete.',
    unknown_fact: 'The record to correct does not belong to this item.',
    already_corrected: 'This record is corrected already: correct the newest one instead.',
  },
}
