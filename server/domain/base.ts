import type { BaseChange } from '../contract/dashboard.ts'
import type { Day } from '../contract/vocabulary.ts'

/** What an item is to the base of the rates at a viewpoint: not there (or archived), in it, or out of it and why. */
export type Presence = 'absent' | 'counted' | 'superseded' | 'obsolete'

/** Items alike at an earlier viewpoint and at a later one. */
export interface BaseRow {
  count: number
  before: Presence
  after: Presence
  /** Adopted after the earlier viewpoint's day. */
  adoptedBetween: boolean
}

/** Tells what an item is to the base: an archived one is absent, one superseded and obsolete is superseded. */
export function presenceOf(item: {
  isThere: boolean
  isArchived: boolean
  isSuperseded: boolean
  isObsolete: boolean
}): Presence {
  if (!item.isThere || item.isArchived) return 'absent'
  if (item.isSuperseded) return 'superseded'
  return item.isObsolete ? 'obsolete' : 'counted'
}

/**
 * Explains why the base of a rate moved: "opening total + adopted − superseded − obsolete = closing total, corrections
 * apart". An item adopted and already superseded or obsolete by the closing is told twice. Corrections are net: items of
 * before that became known late, were archived, or came back from the archive or obsolescence.
 */
export function reconcileBase(rows: readonly BaseRow[]): BaseChange {
  const count = (isCounted: (row: BaseRow) => boolean) =>
    rows.reduce((sum, row) => (isCounted(row) ? sum + row.count : sum), 0)
  const opening = count(({ before }) => before === 'counted')
  const closing = count(({ after }) => after === 'counted')
  const adopted = count((row) => isAdopted(row))
  const superseded = count((row) => row.after === 'superseded' && wasIn(row))
  const obsolete = count((row) => row.after === 'obsolete' && wasIn(row))
  const gained = count((row) => row.after === 'counted' && !wasIn(row))
  const archived = count((row) => row.after === 'absent' && row.before === 'counted')
  return { opening, adopted, superseded, obsolete, corrections: gained - archived, closing }
}

/**
 * The sessions over which an item was carried while open, « reconduite 3 fois »: held strictly after its adoption, by
 * the day, and before the day on which it was closed.
 */
export function carriedOver(
  { adoptedOn, closedOn }: { adoptedOn: Day; closedOn: Day | null },
  sessionDays: readonly Day[],
  asOf: Day,
): number {
  return sessionDays.filter(
    (day) => day > adoptedOn && day <= asOf && (closedOn === null || day < closedOn),
  ).length
}

function isAdopted({ before, after, adoptedBetween }: BaseRow): boolean {
  return before === 'absent' && after !== 'absent' && adoptedBetween
}

/** Whether the base held the item, at the opening or by an adoption since. */
function wasIn(row: BaseRow): boolean {
  return row.before === 'counted' || isAdopted(row)
}
