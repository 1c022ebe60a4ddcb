import type { Language } from '../contract/vocabulary.ts'
import { documents as en } from './en/documents.ts'
import { documents as fr, type DocumentWords } from './fr/documents.ts'

export type FixedTexts = DocumentWords['fixed']

/** What the documents of a session say besides their reports and charts. */
export const documentWords: Record<Language, DocumentWords> = { fr, en }
