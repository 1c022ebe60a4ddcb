import type { ViewpointReply } from '../contract/viewpoint.ts'
import { Provenance } from '../contract/vocabulary.ts'
import { note, type ReportNote } from './notes.ts'

/** How many of the items of a report were made up, or are known by their theme only. */
export interface Origins {
  total: number
  illustrative: number
  inferred: number
}

/** Counts where items come from. */
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

/** The notes that every report begins with: where it stands, that there is nothing, what the data are worth. */
export function commonNotes(viewpoint: ViewpointReply, origins: Origins): ReportNote[] {
  return [
    note('standing', 'standing', viewpoint),
    ...(origins.total === 0 ? [note('remark', 'nothing')] : []),
    ...originNotes(origins),
  ]
}

/** What the data of a report are worth. */
export function originNotes({ total, illustrative, inferred }: Origins): ReportNote[] {
  const part = (numerator: number) => ({ numerator, denominator: total })
  return [
    ...(illustrative > 0 ? [note('warning', 'illustrative', part(illustrative))] : []),
    ...(inferred > 0 ? [note('warning', 'inferred', part(inferred))] : []),
  ]
}
