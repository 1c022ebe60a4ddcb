import {
  type Day,
  type Instant,
  LinkType,
  type Supersession,
  supersessions,
  type Viewpoint,
} from '../contract/vocabulary.ts'

/** A link between two items with both its times: true since `effectiveOn`, known since `recordedAt`. */
export interface LinkRecord {
  id: number
  fromId: number
  toId: number
  type: LinkType
  effectiveOn: Day
  recordedAt: Instant
}

/**
 * The item that a link supersedes, and its successor. The superseded item is the link's subject for a merge,
 * its object for a rewording, a split or a replacement. Undefined for links that leave both items in the
 * base.
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

/**
 * The link type by which an item left the base at a viewpoint: that of the first such link by (`effectiveOn`,
 * `recordedAt`, `id`).
 */
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

/**
 * Whether `to` is among the items that superseded `from`, directly or not: a link would then make a circle.
 */
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
