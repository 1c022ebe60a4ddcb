import type { NoteRole } from '../contract/reports.ts'

/** The notes of a report by their place on paper. */
export interface PlacedNotes {
  /** At the foot of every page: how reliable the data are. */
  warnings: string[]
  /** Under « Décisions demandées ». */
  decisions: string[]
  /** Under « Ce qui a changé », together with the report's other remarks. */
  changes: string[]
}

/**
 * Sorts the notes by role into the places above. The note on the viewpoint (`standing`) is left out because
 * every page already shows it.
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
