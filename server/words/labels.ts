import type { Language } from '../contract/vocabulary.ts'
import { labels as en } from './en/labels.ts'
import { type Labels, labels as fr } from './fr/labels.ts'

export type { Labels }

/** The labels of all codes, for screens, reports and exports. */
export const labels: Record<Language, Labels> = { fr, en }
