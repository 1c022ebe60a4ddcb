import type { Language } from '../contract/vocabulary.ts'
import { minutes as en } from './en/minutes.ts'
import { minutes as fr, type MinutesWords } from './fr/minutes.ts'

/** What the minutes of a session say besides what was noted. */
export const minutesWords: Record<Language, MinutesWords> = { fr, en }
