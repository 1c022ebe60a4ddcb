import type { ErrorCode } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import { errors as en } from './en/errors.ts'
import { errors as fr } from './fr/errors.ts'

/** The sentence of each error code. A 5xx tells a stranger nothing more. */
export const errorWords: Record<Language, Record<ErrorCode, string>> = { fr, en }
