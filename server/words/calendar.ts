import type { Language } from '../contract/vocabulary.ts'
import { calendarWords as en } from './en/calendar.ts'
import { type CalendarWords, calendarWords as fr } from './fr/calendar.ts'

/** What a private calendar says in a telephone. */
export const calendarWords: Record<Language, CalendarWords> = { fr, en }
