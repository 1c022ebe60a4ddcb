import type { Language } from '../contract/vocabulary.ts'
import { calendarWords as en } from './en/calendar.ts'
import { type CalendarWords, calendarWords as fr } from './fr/calendar.ts'

/** The texts of a private calendar in a telephone. */
export const calendarWords: Record<Language, CalendarWords> = { fr, en }
