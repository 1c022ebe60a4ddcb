import type { Language } from '../contract/vocabulary.ts'
import { bulletin as en } from './en/bulletin.ts'
import { type BulletinWords, bulletin as fr } from './fr/bulletin.ts'

export type { BulletinWords }

/** The sentences of the bulletin. A `{name}` in them is replaced by a figure that links to its list. */
export const bulletinWords: Record<Language, BulletinWords> = { fr, en }
