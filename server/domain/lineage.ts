import {
  type Day,
  type Instant,
  LinkType,
  type Supersession,
  supersessions,
  type Viewpoint,
} from '../contract/vocabulary.ts'

/** A link between two items as the two clocks see it. */
export interface LinkRecord {
  id: number
  fromId: number
  toId: number
  type: LinkType
  effectiveOn: Day
  recordedAt: Instant
}

/**
 * The item whose place a link says taken: the one merged is the link's subject, one reworded, split or replaced its
 * object. Undefined for a link that leaves both items in the base.
 */
export function supersededBy({
  type,
  fromId,
  toId,
}: Pick<LinkRecord, 'type' | 'fromId' | 'toId'>):
  { item: number; successor: number; type: Supersession } | undefined {
  const known = supersessions.find((each) => each === type)
  if (known === undefined) return undefined
  return known === LinkType.merged
    ? { item: fromId, successor: toId, type: known }
    : { item: toId, successor: fromId, type: known }
}

/** How an item left the base at a viewpoint: by the first of the links that say so, by (`effectiveOn`, `recordedAt`, `id`). */
export function supersessionAt(
  itemId: number,
  links: readonly LinkRecord[],
  { asOf, knownAt }: Viewpoint,
): Supersession | null {
  const [first] = links
    .flatMap((link) => {
      const taken = supersededBy(link)
      return taken?.item === itemId && link.effectiveOn <= asOf && link.recordedAt <= knownAt
        ? [{ ...link, type: taken.type }]
        : []
    })
    .sort(
      (a, b) =>
        compare(a.effectiveOn, b.effectiveOn) || compare(a.recordedAt, b.recordedAt) || a.id - b.id,
    )
  return first === undefined ? null : first.type
}

/** Whether following what took the place of `from`, then of those, comes to `to`: it would replace itself. */
export function leadsTo(
  from: number,
  to: number,
  links: readonly Pick<LinkRecord, 'type' | 'fromId' | 'toId'>[],
): boolean {
  const steps = links.flatMap((link) => supersededBy(link) ?? [])
  const seen = new Set<number>()
  const waiting = [from]
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (item === to) return true
    if (seen.has(item)) continue
    seen.add(item)
    waiting.push(...steps.filter((step) => step.item === item).map(({ successor }) => successor))
  }
  return false
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
