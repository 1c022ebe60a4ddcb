// Texts used by any screen. French is typed with plain spaces and apostrophes: ../typeset.ts makes them
// typographic.
export const common = {
  add: 'Ajouter',
  back: 'Retour',
  cancel: 'Annuler',
  choose: 'Choisir',
  clear: 'Effacer',
  close: 'Fermer',
  correct: 'Rectifier',
  edit: 'Modifier',
  exportCsv: 'Exporter en CSV',
  optional: 'facultatif',
  retry: 'Réessayer',
  save: 'Enregistrer',
  saving: 'Enregistrement...',
  loading: 'Chargement...',
  saved: 'Enregistré.',
  list: { separator: ', ' },
  breadcrumbs: "Fil d'Ariane",
  empty: {
    title: 'Rien à montrer',
    reason: 'Aucun élément ne correspond.',
  },
}
