import type { Language } from '../contract/vocabulary.ts'
import { reports as en, reportTerms as termsEn } from './en/reports.ts'
import { reports as fr, reportTerms as termsFr } from './fr/reports.ts'

export type ReportWords = typeof fr
export type ReportTerms = typeof termsFr

/** What each report says. */
export const reportWords: Record<Language, ReportWords> = { fr, en }

/** The rates and the columns that several reports have. */
export const reportTerms: Record<Language, ReportTerms> = { fr: termsFr, en: termsEn }
