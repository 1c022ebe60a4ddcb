import type { Language } from '../contract/vocabulary.ts'
import { reports as en, reportTerms as termsEn } from './en/reports.ts'
import {
  reports as fr,
  reportTerms as termsFr,
  type ReportWords,
  type ReportTerms,
} from './fr/reports.ts'

/** The texts of each report. */
export const reportWords: Record<Language, ReportWords> = { fr, en }

/** The rates and columns common to several reports. */
export const reportTerms: Record<Language, ReportTerms> = { fr: termsFr, en: termsEn }
