// Words that any screen may need. French is typed plainly here: ../typeset.ts sets its spaces and apostrophes.
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
