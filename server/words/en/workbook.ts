import type { WorkbookWords } from '../fr/workbook.ts'

export const workbook: WorkbookWords = {
  rows: 'Data',
  rates: 'Rates',
  about: 'About',
  rate: 'Rate',
  numerator: 'Numerator',
  denominator: 'Denominator',
  viewpoint: 'Viewpoint',
  made: 'Made on',
  address: 'Address',
  note: 'Note',
  definition: 'Definition',
}
