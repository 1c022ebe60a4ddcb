import type { Language } from '../contract/vocabulary.ts'
import { minutes as en } from './en/minutes.ts'
import { minutes as fr, type MinutesWords } from './fr/minutes.ts'

/** The texts of a session's minutes, besides the recorded notes. */
export const minutesWords: Record<Language, MinutesWords> = { fr, en }
