import type { Language } from '../contract/vocabulary.ts'

/** What each rate counts, in the words that a report prints beside it. */
const definitions = {
  completion: {
    fr: 'Taux de réalisation : ponctuelles réalisées ÷ ponctuelles non caduques ; les permanentes sont jugées à part.',
    en: 'Completion rate: completed one-off items ÷ one-off items that are not obsolete; permanent ones are judged apart.',
  },
  overdue: {
    fr: 'Taux de retard : ouvertes dont l’échéance est passée au jour du point de vue ÷ ponctuelles datées non caduques.',
    en: 'Overdue rate: open items past their deadline on the viewpoint’s day ÷ one-off, dated items that are not obsolete.',
  },
  stale: {
    fr: 'Sans nouvelles : ouvertes sans fait validé depuis six mois ÷ ouvertes.',
    en: 'Without news: open items with no accepted fact for six months ÷ open items.',
  },
  physical: {
    fr: 'TEP, taux d’exécution physique : Σ (poids × avancement) ÷ Σ poids des actions non caduques mesurées.',
    en: 'TEP, physical execution rate: Σ (weight × progress) ÷ Σ weight of the measured items that are not obsolete.',
  },
  financial: {
    fr: 'TEF, taux d’exécution financière : décaissé ÷ prévu des actions non caduques ; une dépense que personne n’a dite n’est pas zéro.',
    en: 'TEF, financial execution rate: disbursed ÷ planned of the items that are not obsolete; spending that nobody reported is not zero.',
  },
  committed: {
    fr: 'Taux d’engagement : engagé ÷ prévu ; l’écart de financement est prévu moins engagé.',
    en: 'Commitment rate: committed ÷ planned; the funding gap is planned less committed.',
  },
  elapsed: {
    fr: 'Temps écoulé : jours du plan passés au jour du point de vue ÷ jours du plan.',
    en: 'Time elapsed: days of the plan gone by on the viewpoint’s day ÷ days of the plan.',
  },
  delay: {
    fr: 'Délai médian : jours entre l’échéance et la réalisation (0 quand elle est à temps), ou jusqu’au jour du point de vue pour les ouvertes en retard.',
    en: 'Median delay: days from the deadline to completion (0 when in time), or to the viewpoint’s day for those open and overdue.',
  },
  assessed: {
    fr: 'Points forts : « oui » ÷ évalués (oui, partiel, non). « Non évalué » n’est jamais « non ». Ni note unique, ni classement : c’est la règle de l’OIM.',
    en: 'Strengths: “yes” ÷ assessed (yes, partial, no). “Not assessed” is never “no”. No single score, no ranking: that is IOM’s rule.',
  },
} as const satisfies Record<string, Record<Language, string>>

/** The sentences that define some rates. */
export function definitionsOf(
  names: readonly (keyof typeof definitions)[],
  language: Language,
): string[] {
  return names.map((name) => definitions[name][language])
}
