/** The names and fixed headings of a workbook's sheets. */
export const workbook = {
  rows: 'Données',
  rates: 'Taux',
  about: 'À propos',
  rate: 'Taux',
  numerator: 'Numérateur',
  denominator: 'Dénominateur',
  viewpoint: 'Point de vue',
  made: 'Établi le',
  address: 'Adresse',
  note: 'Note',
  definition: 'Définition',
}
export type WorkbookWords = typeof workbook
