import type { BaseChange } from '../../contract/dashboard.ts'
import type { Status } from '../../contract/vocabulary.ts'

/** What an item is at a viewpoint, as far as a base is concerned. */
export interface Side {
  status: Status
  /** Of the nature that rates look at. */
  isRated: boolean
  isArchived: boolean
  isSuperseded: boolean
}

/** Items alike at an earlier viewpoint and at a later one; null where they are not there. */
export interface Pair {
  before: Side | null
  after: Side | null
  /** Adopted after the earlier viewpoint's day. */
  adoptedBetween: boolean
  count: number
}

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
 * apart". An item adopted and already superseded or obsolete by the closing counts in both. Corrections are net: items of
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

/** Explains why the base of a rate moved between the two viewpoints of some pairs. */
export function baseChangeOf(pairs: readonly Pair[]): BaseChange {
  return reconcileBase(
    pairs.map(({ before, after, ...rest }) => ({
      ...rest,
      before: presenceIn(before),
      after: presenceIn(after),
    })),
  )
}

/** Whether the base of transitions holds an item: what became obsolete stays in it, under that status. */
export function isInBase(side: Side | null): side is Side {
  return side !== null && side.isRated && !side.isArchived && !side.isSuperseded
}

function presenceIn(side: Side | null): Presence {
  if (side === null) return 'absent'
  return presenceOf({ ...side, isThere: side.isRated, isObsolete: side.status === 'obsolete' })
}

function isAdopted({ before, after, adoptedBetween }: BaseRow): boolean {
  return before === 'absent' && after !== 'absent' && adoptedBetween
}

/** Whether the base held the item, at the opening or by an adoption since. */
function wasIn(row: BaseRow): boolean {
  return row.before === 'counted' || isAdopted(row)
}
