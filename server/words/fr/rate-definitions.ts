/** What each rate counts, as reports print it beside the rate. */
export const rateDefinitions = {
  completion:
    'Taux de réalisation : ponctuelles réalisées ÷ ponctuelles non caduques ; les permanentes sont jugées à part.',
  overdue:
    'Taux de retard : ouvertes dont l’échéance est passée au jour du point de vue ÷ ponctuelles datées non caduques.',
  stale: 'Sans nouvelles : ouvertes sans fait validé depuis six mois ÷ ouvertes.',
  physical:
    'TEP, taux d’exécution physique : Σ (poids × avancement) ÷ Σ poids des actions non caduques mesurées.',
  financial:
    'TEF, taux d’exécution financière : décaissé ÷ prévu des actions non caduques ; une dépense que personne n’a dite n’est pas zéro.',
  committed: 'Taux d’engagement : engagé ÷ prévu ; l’écart de financement est prévu moins engagé.',
  elapsed: 'Temps écoulé : jours du plan passés au jour du point de vue ÷ jours du plan.',
  delay:
    'Délai médian : jours entre l’échéance et la réalisation (0 quand elle est à temps), ou jusqu’au jour du point de vue pour les ouvertes en retard.',
  assessed:
    'Points forts : « oui » ÷ évalués (oui, partiel, non). « Non évalué » n’est jamais « non ». Ni note unique, ni classement : c’est la règle de l’OIM.',
  lateness:
    'Déclaration tardive : vraie au jour du point de vue comparé, et qu’il ne connaissait pas.',
}
export type RateDefinitions = typeof rateDefinitions
