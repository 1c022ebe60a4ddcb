import type { Language } from '../contract/vocabulary.ts'
import { decisionAsked as decisionEn, reportNotes as en } from './en/report-notes.ts'
import {
  decisionAsked as decisionFr,
  reportNotes as fr,
  type ReportNotes,
} from './fr/report-notes.ts'

export type ReportNoteCode = keyof ReportNotes

/** The data that the sentence of each note needs. A note says nothing beyond its code and these data. */
export type ReportNoteData = { [Code in ReportNoteCode]: Parameters<ReportNotes[Code]>[0] }

/** The sentence of each note of a report. */
export const reportNotes: Record<Language, ReportNotes> = { fr, en }

export const decisionAsked: Record<Language, (decision: string) => string> = {
  fr: decisionFr,
  en: decisionEn,
}
