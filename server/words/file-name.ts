import type { Language } from '../contract/vocabulary.ts'
import { fileNameWords as en } from './en/file-name.ts'
import { type FileNameWords, fileNameWords as fr } from './fr/file-name.ts'

/** The words between the days in a file's name. */
export const fileNameWords: Record<Language, FileNameWords> = { fr, en }
