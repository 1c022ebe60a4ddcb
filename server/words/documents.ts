import type { Language } from '../contract/vocabulary.ts'
import { documents as en } from './en/documents.ts'
import { documents as fr, type DocumentWords } from './fr/documents.ts'

export type FixedTexts = DocumentWords['fixed']

/** The texts of a session's documents, besides those of reports and charts. */
export const documentWords: Record<Language, DocumentWords> = { fr, en }
