import type { ErrorCode } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import { errors as en } from './en/errors.ts'
import { errors as fr } from './fr/errors.ts'

/** The sentence of each error code. Those of 5xx errors reveal nothing about the cause. */
export const errorWords: Record<Language, Record<ErrorCode, string>> = { fr, en }
