export const search = {
  title: 'Rechercher',
  open: 'Rechercher',
  shortcut: 'Ctrl K',
  placeholder: 'Un code, un mot, une réunion, une institution...',
  hint: 'Essayez un code (REC-05-03), un mot du titre, une session ou un sigle.',
  keys: '↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer',
  loading: 'Recherche...',
  none: 'Rien ne répond à « {query} »',
  noneReason:
    'La recherche porte sur les codes, les titres et les noms ; ni les accents ni la casse ne comptent.',
  count: { one: '{count} résultat', other: 'Les {count} meilleurs résultats' },
  failed: "La recherche n'a pas abouti",
  kind: {
    recommendation: 'Recommandations',
    plan_item: "Plan d'actions",
    indicator: 'Indicateurs',
    meeting: 'Réunions',
    institution: 'Institutions',
  },
}
