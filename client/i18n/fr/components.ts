// Words of the shared components.
export const components = {
  rate: { undefined: 'sans base de calcul', reading: '{percent}, {base}' },
  figure: { why: 'Pourquoi ce chiffre ? Voir la liste' },
  bar: { label: 'Répartition : {parts}', part: '{count} {status}', empty: "Rien à répartir" },
  seal: {
    declared: 'déclarée',
    accepted: 'validée',
    held_at_session: 'constatée en séance',
    rejected: 'rejetée',
    heldAt: 'constatée à la {meeting}',
    heldAtOther: 'constatée : {meeting}',
    declaredWhy: "Déclaration en attente d'examen : elle ne compte pas encore.",
    acceptedWhy: 'Validée par le SP/CCM : elle compte.',
    heldWhy: "Retenue par une session close : elle n'y changera plus.",
    rejectedWhy: 'Refusée à l\'examen : elle ne compte pas.',
  },
  provenance: {
    documented: 'Donnée documentée',
    inferred: 'Donnée déduite',
    illustrative: 'Donnée illustrative',
    entered: 'Donnée saisie',
    source: 'Source : {source}',
  },
  table: { sortBy: 'Trier par' },
  pages: {
    label: 'Pages',
    range: '{first} à {last} sur {total}',
    previous: 'Précédente',
    next: 'Suivante',
  },
  filter: { clearAll: 'Tout effacer' },
  password: { show: 'Afficher le mot de passe', hide: 'Masquer le mot de passe' },
}
