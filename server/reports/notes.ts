import type { NoteRole } from '../contract/reports.ts'
import type { Language } from '../contract/vocabulary.ts'
import {
  decisionAsked,
  type ReportNoteCode,
  type ReportNoteData,
  reportNotes,
} from '../words/report-notes.ts'

/** A note of a report: its role (warning, decision…), the code of its sentence and the data for that sentence. */
export interface ReportNote<Code extends ReportNoteCode = ReportNoteCode> {
  role: NoteRole
  code: Code
  data: ReportNoteData[Code]
}

/** Makes a note; the type of `data` follows from `code`. */
export function note<Code extends ReportNoteCode>(
  role: NoteRole,
  code: Code,
  ...[data]: undefined extends ReportNoteData[Code] ? [] : [ReportNoteData[Code]]
): ReportNote {
  return { role, code, data }
}

/** The sentence of a note, to be shown under a heading that names the note's role. */
export function sentenceOf<Code extends ReportNoteCode>(
  { code, data }: ReportNote<Code>,
  language: Language,
): string {
  const sentences: { [Each in ReportNoteCode]: (data: ReportNoteData[Each]) => string } =
    reportNotes[language]
  return sentences[code](data)
}

/** The sentence of a note shown in a mixed list without headings: a decision then says that it is one. */
export function standaloneSentenceOf(note: ReportNote, language: Language): string {
  const sentence = sentenceOf(note, language)
  return note.role === 'decision' ? decisionAsked[language](sentence) : sentence
}
