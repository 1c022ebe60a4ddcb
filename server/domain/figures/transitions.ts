import {
  type Change,
  changes,
  type Flow,
  isStatus,
  moveOf,
  type TransitionsData,
} from '../../contract/changes.ts'
import type { ItemKind } from '../../contract/vocabulary.ts'
import { isClosing } from '../changes.ts'
import { isInBase, type Pair } from './base.ts'

/**
 * Counts the items of the base by status before and status after.
 * @param pairs undefined when there is no earlier viewpoint to compare with.
 */
export function transitionsOf(kind: ItemKind, pairs: readonly Pair[] | undefined): TransitionsData {
  if (pairs === undefined) return { kind, flows: null, totals: totalsOf([]) }
  const counts = new Map<string, Flow>()
  for (const pair of pairs) {
    const flow = flowOf(pair)
    if (flow === undefined) continue
    const key = `${flow.from} ${flow.to}`
    counts.set(key, { ...flow, count: (counts.get(key)?.count ?? 0) + pair.count })
  }
  const flows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flow]) => flow)
  return { kind, flows, totals: totalsOf(flows) }
}

/** Undefined for items that were in the base at neither viewpoint. */
function flowOf({ before, after, adoptedBetween }: Pair): Omit<Flow, 'count'> | undefined {
  const from = isInBase(before) ? before.status : undefined
  const to = isInBase(after) ? after.status : undefined
  if (from === undefined && to === undefined) return undefined
  return {
    from: from ?? (adoptedBetween ? 'adopted' : 'restored'),
    to: to ?? (after === null ? 'unknown' : 'left'),
  }
}

function totalsOf(flows: readonly Flow[]): Record<Change, number> {
  const total = (change: Change) =>
    flows.filter((flow) => isOf(flow, change)).reduce((sum, { count }) => sum + count, 0)
  return Object.fromEntries(changes.map((change) => [change, total(change)])) as Record<
    Change,
    number
  >
}

function isOf({ from, to }: Flow, change: Change): boolean {
  if (change === 'adopted' || change === 'restored') return from === change
  if (change === 'left') return to === change
  if (!isStatus(from) || !isStatus(to)) return false
  return change === 'closed' ? isClosing(from, to) : moveOf(from, to) === change
}
