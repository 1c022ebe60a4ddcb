import { ItemKind } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'

/**
 * Gives the next free code of a series: `REC-07-11` after the session's number, `REC-GTM-AZ-2021-10-28-01` after
 * another meeting's code, `PNM-1.1.08` and `1.1.7` after the category's.
 */
export async function nextCode(
  transaction: Transaction,
  kind: ItemKind,
  {
    meeting,
    categoryCode,
  }: { meeting: { code: string; number: number | null } | undefined; categoryCode: string },
): Promise<string> {
  const session =
    meeting?.number == null ? meeting?.code.toUpperCase() : String(meeting.number).padStart(2, '0')
  const series = {
    [ItemKind.recommendation]: { prefix: `REC-${session ?? ''}-`, digits: 2 },
    [ItemKind.plan_item]: { prefix: `PNM-${categoryCode}.`, digits: 2 },
    [ItemKind.indicator]: { prefix: `${categoryCode}.`, digits: 1 },
  }[kind]
  const taken = await transaction.trackedItem.findMany({
    where: { code: { startsWith: series.prefix } },
    select: { code: true },
  })
  const last = Math.max(
    0,
    ...taken.map(({ code }) => Number(/^\d+$/.exec(code.slice(series.prefix.length))?.[0] ?? 0)),
  )
  return series.prefix + String(last + 1).padStart(series.digits, '0')
}
