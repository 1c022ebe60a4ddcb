import type { ViewpointReply } from '../contract/viewpoint.ts'
import { Provenance } from '../contract/vocabulary.ts'
import { note, type ReportNote } from './notes.ts'

/** How many items of a report are illustrative (made up) or inferred (only their theme is attested). */
export interface Origins {
  total: number
  illustrative: number
  inferred: number
}

/** Counts items by provenance. */
export function originsOf(items: readonly { provenance: Provenance; count?: number }[]): Origins {
  const count = (provenance?: Provenance) =>
    items
      .filter((item) => provenance === undefined || item.provenance === provenance)
      .reduce((sum, item) => sum + (item.count ?? 1), 0)
  return {
    total: count(),
    illustrative: count(Provenance.illustrative),
    inferred: count(Provenance.inferred),
  }
}

/** The notes that begin every report: its viewpoint, whether it is empty, and how reliable its data are. */
export function commonNotes(viewpoint: ViewpointReply, origins: Origins): ReportNote[] {
  return [
    note('standing', 'standing', viewpoint),
    ...(origins.total === 0 ? [note('remark', 'nothing')] : []),
    ...originNotes(origins),
  ]
}

/** Warns about the illustrative and inferred items of a report. */
export function originNotes({ total, illustrative, inferred }: Origins): ReportNote[] {
  const part = (numerator: number) => ({ numerator, denominator: total })
  return [
    ...(illustrative > 0 ? [note('warning', 'illustrative', part(illustrative))] : []),
    ...(inferred > 0 ? [note('warning', 'inferred', part(inferred))] : []),
  ]
}
