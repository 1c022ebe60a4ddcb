/** Refusals about items and the facts recorded on them. */
export const itemRefusals = {
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
  code_taken: ({ code }: { code: string }) => `« ${code} » existe déjà.`,
  code_unknown: ({ code }: { code: string }) => `« ${code} » n’est pas connu.`,
  meeting_without_day:
    'La date de cette réunion est inconnue : complétez-la d’abord, une recommandation existe depuis ce jour.',
  permanent_with_deadline: 'Ce qui est permanent n’a pas d’échéance.',
  end_before_start: 'La fin précède le début.',
  foreign_milestone: 'Une étape n’appartient pas à cette fiche.',
  changed_meanwhile: ({ editor }: { editor: string }) => `Modifié entre-temps par ${editor}.`,
}

export type ItemRefusals = typeof itemRefusals
