import type { Language } from '../contract/vocabulary.ts'
import { bulletin as en } from './en/bulletin.ts'
import { type BulletinWords, bulletin as fr } from './fr/bulletin.ts'

export type { BulletinWords }

/** The sentences of the bulletin. A name in braces is the place of a figure that leads to its list. */
export const bulletinWords: Record<Language, BulletinWords> = { fr, en }
