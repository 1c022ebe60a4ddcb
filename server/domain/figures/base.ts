import type { BaseChange } from '../../contract/dashboard.ts'
import type { Status } from '../../contract/vocabulary.ts'

/** The state of an item at one viewpoint: what its place in the base depends on. */
export interface Side {
  status: Status
  /** Its kind and nature are those that the rates count. */
  isRated: boolean
  isArchived: boolean
  isSuperseded: boolean
}

/**
 * A group of items in the same state at an earlier viewpoint and in the same one at a later; null where they
 * do not exist yet.
 */
export interface Pair {
  before: Side | null
  after: Side | null
  /** Adopted after the earlier viewpoint's day. */
  adoptedBetween: boolean
  count: number
}

/**
 * An item's place in the base of the rates at a viewpoint: not there (or archived), counted, or excluded and
 * why.
 */
export type Presence = 'absent' | 'counted' | 'superseded' | 'obsolete'

/** A group of items with the same place in the base at an earlier viewpoint and the same one at a later. */
export interface BaseRow {
  count: number
  before: Presence
  after: Presence
  /** Adopted after the earlier viewpoint's day. */
  adoptedBetween: boolean
}

/** An item's place in the base: an archived one is absent; one both superseded and obsolete is superseded. */
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
 * Explains why the base of a rate changed: "opening total + adopted − superseded − obsolete = closing total,
 * corrections apart". An item that was adopted and then superseded or obsolete before the closing counts in
 * both terms. Corrections are net: older items that became known late, were archived, or came back from the
 * archive or from obsolescence.
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

/** Explains why the base of a rate changed between the two viewpoints of the pairs. */
export function baseChangeOf(pairs: readonly Pair[]): BaseChange {
  return reconcileBase(
    pairs.map(({ before, after, ...rest }) => ({
      ...rest,
      before: presenceIn(before),
      after: presenceIn(after),
    })),
  )
}

/** Whether an item is in the base of the transitions: obsolete items are, as a status of their own. */
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

/** Whether the item was in the base at the opening, or was adopted since. */
function wasIn(row: BaseRow): boolean {
  return row.before === 'counted' || isAdopted(row)
}
