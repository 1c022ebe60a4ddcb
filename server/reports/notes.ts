import type { NoteRole } from '../contract/reports.ts'
import type { Language } from '../contract/vocabulary.ts'
import {
  decisionAsked,
  type ReportNoteCode,
  type ReportNoteData,
  reportNotes,
} from '../words/report-notes.ts'

/** What a report notes: what it is for, what it says, and the data of the sentence. */
export interface ReportNote<Code extends ReportNoteCode = ReportNoteCode> {
  role: NoteRole
  code: Code
  data: ReportNoteData[Code]
}

/** A note of a report, its data asked for by its code. */
export function note<Code extends ReportNoteCode>(
  role: NoteRole,
  code: Code,
  ...[data]: undefined extends ReportNoteData[Code] ? [] : [ReportNoteData[Code]]
): ReportNote {
  return { role, code, data }
}

/** The sentence of a note, under a heading that tells what it is for. */
export function sentenceOf<Code extends ReportNoteCode>(
  { code, data }: ReportNote<Code>,
  language: Language,
): string {
  const sentences: { [Each in ReportNoteCode]: (data: ReportNoteData[Each]) => string } =
    reportNotes[language]
  return sentences[code](data)
}

/** The sentence of a note that stands among all others. */
export function standaloneSentenceOf(note: ReportNote, language: Language): string {
  const sentence = sentenceOf(note, language)
  return note.role === 'decision' ? decisionAsked[language](sentence) : sentence
}
