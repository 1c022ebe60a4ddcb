import type { Language } from '../contract/vocabulary.ts'
import { workbook as en } from './en/workbook.ts'
import { workbook as fr, type WorkbookWords } from './fr/workbook.ts'

/** What the sheets of a workbook and their fixed headings say. */
export const workbookWords: Record<Language, WorkbookWords> = { fr, en }
