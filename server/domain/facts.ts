import {
  type Certainty,
  type Day,
  initialStatusOf,
  type Instant,
  type ItemKind,
  type Status,
  Verdict,
  type Viewpoint,
} from '../contract/vocabulary.ts'

/** A fact with both its times: true since `effectiveOn`, known once recorded and accepted. */
export interface FactRecord {
  id: number
  status: Status
  /** Percent, 0 to 100; null when not declared. */
  progress: number | null
  effectiveOn: Day
  recordedAt: Instant
  replacesId: number | null
  /** When its review accepted it; null while it waits, and when it was rejected. */
  acceptedAt: Instant | null
  /** When its review rejected it. */
  rejectedAt?: Instant | null
  /** The milestones that it declares reached. */
  milestoneIds?: readonly number[]
}

/** The status of an item at a viewpoint, and the fact that gives it. */
export interface ItemState {
  status: Status
  progress: number | null
  fact: FactRecord | undefined
}

/** "Of the facts accepted by `knownAt`, less those that another fact accepted by `knownAt` replaces, with `effectiveOn ≤ asOf`." */
export function countingFacts<Fact extends FactRecord>(
  facts: readonly Fact[],
  { asOf, knownAt }: Viewpoint,
): Fact[] {
  const known = facts.filter((fact) => isKnown(fact, knownAt))
  const replaced = new Set(known.map(({ replacesId }) => replacesId))
  return known.filter(({ id, effectiveOn }) => effectiveOn <= asOf && !replaced.has(id))
}

/** "The one greatest by (`effectiveOn`, `recordedAt`, `id`)" of the facts that count. */
export function currentFact<Fact extends FactRecord>(
  facts: readonly Fact[],
  viewpoint: Viewpoint,
): Fact | undefined {
  return countingFacts(facts, viewpoint).reduce<Fact | undefined>(
    (latest, fact) => (latest === undefined || oldestFirst(latest, fact) < 0 ? fact : latest),
    undefined,
  )
}

/** The state of an item at a viewpoint: from its current fact, else the initial status of its kind. */
export function stateAt(
  kind: ItemKind,
  facts: readonly FactRecord[],
  viewpoint: Viewpoint,
): ItemState {
  const fact = currentFact(facts, viewpoint)
  return { status: fact?.status ?? initialStatusOf[kind], progress: fact?.progress ?? null, fact }
}

/**
 * The day since which the present status has held without a break: a second « en cours » with more progress
 * does not restart the count. Undefined when the item has no fact.
 */
export function statusSince(facts: readonly FactRecord[], viewpoint: Viewpoint): Day | undefined {
  const counting = countingFacts(facts, viewpoint).sort(oldestFirst)
  const lastOfDays = [...new Map(counting.map((fact) => [fact.effectiveOn, fact])).values()]
  const breakAt = lastOfDays.findLastIndex(({ status }) => status !== lastOfDays.at(-1)?.status)
  return lastOfDays[breakAt + 1]?.effectiveOn
}

/** "An item is there when `adoptedOn ≤ asOf` and it was recorded by `knownAt`." */
export function isThere(
  item: { adoptedOn: Day; recordedAt: Instant },
  { asOf, knownAt }: Viewpoint,
): boolean {
  return item.adoptedOn <= asOf && item.recordedAt <= knownAt
}

/** A version of an item's attributes, valid since an instant. */
export interface VersionRecord {
  version: number
  recordedAt: Instant
}

/** The attributes as they were known at an instant: the latest version by (`recordedAt`, `version`). */
export function versionAt<Version extends VersionRecord>(
  versions: readonly Version[],
  knownAt: Instant,
): Version | undefined {
  return versions
    .filter(({ recordedAt }) => recordedAt <= knownAt)
    .sort((a, b) => compare(a.recordedAt, b.recordedAt) || a.version - b.version)
    .at(-1)
}

/** The milestones declared reached by the facts that count. */
export function reachedMilestones(facts: readonly FactRecord[], viewpoint: Viewpoint): Set<number> {
  return new Set(countingFacts(facts, viewpoint).flatMap(({ milestoneIds = [] }) => milestoneIds))
}

/**
 * The instants between which a fact counted, « connu du 4 au 18 décembre »: `from` is its acceptance, `to`
 * (excluded) the acceptance of the first accepted fact that replaces it. Undefined when it never counted.
 */
export function spansKnown(
  fact: FactRecord,
  facts: readonly FactRecord[],
): { from: Instant; to: Instant | undefined } | undefined {
  const from = knownSince(fact)
  if (from === undefined) return undefined
  const to = facts
    .filter(({ replacesId }) => replacesId === fact.id)
    .map(knownSince)
    .filter((instant) => instant !== undefined)
    .sort(compare)[0]
  return to !== undefined && to <= from ? undefined : { from, to }
}

/**
 * The last of a fact's successive corrections; the fact itself when it has none. Rejected corrections are
 * ignored.
 */
export function lastCorrection(
  facts: readonly Pick<FactRecord, 'id' | 'replacesId' | 'rejectedAt'>[],
  id: number,
): number {
  const correction = facts.find((fact) => fact.replacesId === id && fact.rejectedAt == null)
  return correction === undefined ? id : lastCorrection(facts, correction.id)
}

/** A closed meeting, with the viewpoint that its closing froze. */
export interface ClosingRecord extends Viewpoint {
  meetingCode: string
}

/**
 * For each fact, the meeting that holds it: the first closed meeting at whose viewpoint it was the item's
 * current fact. Computed closing by closing for all facts: fact by fact, a thousand facts and a thousand
 * closings would take minutes.
 */
export function holdingMeetings(
  facts: readonly FactRecord[],
  closings: readonly ClosingRecord[],
): Map<number, string> {
  const holding = new Map<number, string>()
  for (const closing of closings.toSorted(firstKnownFirst)) {
    const held = currentFact(facts, closing)
    if (held !== undefined && !holding.has(held.id)) holding.set(held.id, closing.meetingCode)
  }
  return holding
}

/**
 * How sure we are of a fact: *déclarée* (not reviewed), rejected, *validée* (accepted) or *constatée en
 * séance*.
 * @param verdict of its review; undefined while it waits.
 * @param meetingCode the closed meeting that holds it, if any.
 */
export function certaintyOf(
  verdict: Verdict | undefined,
  meetingCode: string | undefined,
): Certainty {
  if (verdict === undefined) return 'declared'
  if (verdict === Verdict.rejected) return 'rejected'
  return meetingCode === undefined ? 'accepted' : 'held_at_session'
}

function isKnown(fact: FactRecord, knownAt: Instant): boolean {
  const since = knownSince(fact)
  return since !== undefined && since <= knownAt
}

/** The later of the instants of its recording and its acceptance. */
function knownSince({ recordedAt, acceptedAt }: FactRecord): Instant | undefined {
  if (acceptedAt === null) return undefined
  return recordedAt > acceptedAt ? recordedAt : acceptedAt
}

function oldestFirst(a: FactRecord, b: FactRecord): number {
  return compare(a.effectiveOn, b.effectiveOn) || compare(a.recordedAt, b.recordedAt) || a.id - b.id
}

function firstKnownFirst(a: ClosingRecord, b: ClosingRecord): number {
  return compare(a.knownAt, b.knownAt) || compare(a.asOf, b.asOf)
}

/** ISO days and instants sort chronologically as texts. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
