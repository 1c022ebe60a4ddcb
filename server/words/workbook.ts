import type { Language } from '../contract/vocabulary.ts'
import { workbook as en } from './en/workbook.ts'
import { workbook as fr, type WorkbookWords } from './fr/workbook.ts'

/** The names and fixed headings of a workbook's sheets. */
export const workbookWords: Record<Language, WorkbookWords> = { fr, en }
