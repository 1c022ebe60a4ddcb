import { ItemKind, type ItemSummary, type MeetingRef } from '../../server/contract/index.ts'

/** Consecutive items of a list with the same origin: a meeting, an axis, a domain. */
export interface ItemGroup {
  key: string
  meeting: MeetingRef | null
  category: ItemSummary['topCategory']
  items: ItemSummary[]
}

/** Groups a list sorted by its groups; any other order gives a single group. */
export function groupItems(
  kind: ItemKind,
  items: readonly ItemSummary[],
  isGrouped: boolean,
): ItemGroup[] {
  const groups: ItemGroup[] = []
  for (const item of items) {
    const key = isGrouped ? keyOf(kind, item) : 'all'
    const last = groups.at(-1)
    if (last?.key === key) last.items.push(item)
    else groups.push({ key, meeting: item.meeting, category: item.topCategory, items: [item] })
  }
  return groups
}

function keyOf(kind: ItemKind, { meeting, topCategory }: ItemSummary): string {
  return kind === ItemKind.recommendation ? (meeting?.code ?? 'none') : topCategory.code
}
