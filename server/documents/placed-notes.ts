import type { NoteRole } from '../contract/reports.ts'

/** Where the notes of a report stand on paper. */
export interface PlacedNotes {
  /** Under every page: what the data are worth. */
  warnings: string[]
  /** Under « Décisions demandées ». */
  decisions: string[]
  /** Under « Ce qui a changé », with whatever else the report remarks. */
  changes: string[]
}

/**
 * Puts each note in its place by what it is for, whatever its words. Where the reader stands is said on every page
 * already.
 */
export function placed<Note extends { role: NoteRole }>(
  notes: readonly Note[],
  say: (note: Note) => string,
): PlacedNotes {
  const of = (...roles: NoteRole[]) => notes.filter(({ role }) => roles.includes(role)).map(say)
  return {
    warnings: of('warning'),
    decisions: of('decision').map(capitalized),
    changes: of('change', 'remark'),
  }
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
