import { type Change, changes, type Flow, type FlowEnd, type FlowStart, isStatus, moveOf, type TransitionsData } from '../contract/changes.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'
import { isClosing } from '../domain/changes.ts'
import { changesSql } from '../tracking/change-queries.ts'
import type { Standpoint } from '../tracking/state-queries.ts'

interface Standpoints {
  viewpoint: Standpoint
  compared: Standpoint | null
}

/** Counts the items that went from each status to each other, in one statement. */
export async function readTransitions(reader: Reader, { viewpoint, compared }: Standpoints, kind: ItemKind): Promise<TransitionsData> {
  if (compared === null) return { kind, flows: null, totals: totalsOf([]) }
  const rows = await reader.$queryRaw<{ from: FlowStart; to: FlowEnd; count: number | bigint }[]>`
    select coalesce(x."before", case when x."isNew" = 1 then 'adopted' else 'restored' end) as "from", x."after" as "to", count(*) as "count"
    from (${changesSql({ before: compared, after: viewpoint }, kind)}) x group by "from", "to" order by "from", "to"`
  const flows = rows.map(({ from, to, count }) => ({ from, to, count: Number(count) }))
  return { kind, flows, totals: totalsOf(flows) }
}

function totalsOf(flows: readonly Flow[]): Record<Change, number> {
  const total = (change: Change) => flows.filter((flow) => isOf(flow, change)).reduce((sum, { count }) => sum + count, 0)
  return Object.fromEntries(changes.map((change) => [change, total(change)])) as Record<Change, number>
}

function isOf({ from, to }: Flow, change: Change): boolean {
  if (change === 'adopted' || change === 'restored') return from === change
  if (change === 'left') return to === change
  if (!isStatus(from) || !isStatus(to)) return false
  return change === 'closed' ? isClosing(from, to) : moveOf(from, to) === change
}
