// Random histories of items of the three kinds, for tests that compare SQL with the domain's rules.
import fc from 'fast-check'

import {
  type Day,
  type Instant,
  ItemKind,
  LinkType,
  Nature,
  type Status,
  statusesOf,
  Verdict,
  type Viewpoint,
} from '../contract/vocabulary.ts'
import type { Store } from '../store/store.ts'
import type { FactRecord } from '../domain/facts.ts'
import type { LinkRecord } from '../domain/lineage.ts'

/** The attributes of an item since an instant. */
export interface GivenVersion {
  version: number
  recordedAt: Instant
  deadline: Day | null
  nature: Nature
  weight: number
  leadId: number | null
  isArchived: boolean
}

/** A milestone of a history. */
export interface GivenStep {
  id: number
  weight: number
  recordedAt: Instant
  replacesId: number | null
}

/** An item with its complete history; no other history uses its ids or those of its facts and milestones. */
export interface ItemHistory {
  id: number
  kind: ItemKind
  adoptedOn: Day
  recordedAt: Instant
  versions: GivenVersion[]
  milestones: GivenStep[]
  facts: FactRecord[]
  /** Links from this item; the other end is one of the other two items. */
  links: LinkRecord[]
}

// Few different days and instants, so that equal ones are frequent; some a month or half a year apart, for the
// flags.
const days = fc.constantFrom(
  '2020-12-31',
  '2021-02-28',
  '2021-03-01',
  '2021-03-31',
  '2021-08-31',
  '2021-09-01',
  '2021-09-30',
)
const clock = [1, 2, 3, 4, 5, 6].map((day) => `2021-09-0${day}T12:00:00.000Z`)
const instants = fc.constantFrom(...clock)
const [firstInstant = ''] = clock
export const lastInstant = clock.at(-1) ?? ''
/** Random viewpoints on the days and instants of the histories. */
export const viewpoints: fc.Arbitrary<Viewpoint> = fc.record({ asOf: days, knownAt: instants })

/** A link to one of the other two histories, given by its offset. */
const anyLink = fc.record({
  step: fc.constantFrom(1, 2),
  type: fc.constantFrom(...Object.values(LinkType)),
  effectiveOn: days,
  recordedAt: instants,
})

/**
 * Three histories, one per kind. Their ids are fixed and below 100, so give each run of a property a hundred of
 * its own (`numbered`).
 */
export const histories = fc.tuple(...Object.values(ItemKind).map(historyOf))

/** Adds an offset to all ids of a history, to make them unique. */
export function numbered(history: ItemHistory, offset: number): ItemHistory {
  const moved = (id: number | null) => (id === null ? null : id + offset)
  return {
    ...history,
    id: history.id + offset,
    milestones: history.milestones.map((step) => ({
      ...step,
      id: step.id + offset,
      replacesId: moved(step.replacesId),
    })),
    facts: history.facts.map((fact) => ({
      ...fact,
      id: fact.id + offset,
      replacesId: moved(fact.replacesId),
      milestoneIds: (fact.milestoneIds ?? []).map((id) => id + offset),
    })),
    links: history.links.map((link) => ({
      ...link,
      id: link.id + offset,
      fromId: link.fromId + offset,
      toId: link.toId + offset,
    })),
  }
}

function historyOf(kind: ItemKind, index: number): fc.Arbitrary<ItemHistory> {
  const firstId = index * 20 + 1
  return fc
    .record({
      adoptedOn: fc.constantFrom('2020-12-31', '2021-03-01'),
      isLate: fc.boolean(),
      versions: fc.array(attributes(), { minLength: 1, maxLength: 3 }),
      milestones: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 5 }),
          recordedAt: instants,
          replaces: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      facts: fc.array(factOf(kind), { maxLength: 8 }),
      links: fc.uniqueArray(anyLink, {
        maxLength: 3,
        selector: ({ step, type }) => `${step} ${type}`,
      }),
    })
    .map(({ adoptedOn, isLate, versions, milestones, facts, links }) => {
      const steps = milestones.map(({ replaces, ...step }, position) => ({
        ...step,
        id: firstId + position,
        replacesId: replaces && position > 0 ? firstId + position - 1 : null,
      }))
      const recordedAt = isLate ? (clock[1] ?? '') : firstInstant
      return {
        id: firstId,
        kind,
        adoptedOn,
        recordedAt,
        versions: versions
          .map(({ recordedAt: at, ...version }, place) => ({
            ...version,
            recordedAt: place === 0 || at < recordedAt ? recordedAt : at,
          }))
          .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)))
          .map((version, place) => ({ ...version, version: place + 1 })),
        milestones: steps,
        facts: facts.map(({ replaced, reached, ...fact }, place) => ({
          ...fact,
          id: firstId + place,
          replacesId:
            replaced !== null && replaced < facts.length && replaced !== place
              ? firstId + replaced
              : null,
          milestoneIds: reached.filter((step) => step < steps.length).map((step) => firstId + step),
        })),
        links: links.map(({ step, ...link }, place) => ({
          ...link,
          id: firstId + place,
          fromId: firstId,
          toId: ((index + step) % 3) * 20 + 1,
        })),
      }
    })
}

function attributes() {
  return fc
    .record({
      recordedAt: instants,
      deadline: fc.option(days),
      nature: fc.constantFrom(Nature.one_off, Nature.one_off, Nature.permanent),
      weight: fc.integer({ min: 0, max: 3 }),
      leadId: fc.constantFrom(null, 1, 2),
      isArchived: fc.boolean(),
    })
    .map((version) => ({
      ...version,
      deadline: version.nature === Nature.permanent ? null : version.deadline,
    }))
}

function factOf(kind: ItemKind) {
  return fc
    .record({
      status: fc.constantFrom<Status>(...statusesOf[kind]),
      progress:
        kind === ItemKind.indicator
          ? fc.constant(null)
          : fc.option(fc.integer({ min: 0, max: 100 })),
      effectiveOn: days,
      recordedAt: instants,
      reviewedAt: fc.option(instants, { freq: 4 }),
      isAccepted: fc.constantFrom(true, true, true, false),
      replaced: fc.option(fc.integer({ min: 0, max: 7 })),
      reached: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
    })
    .map(({ reviewedAt, isAccepted, ...fact }) => ({
      ...fact,
      acceptedAt: isAccepted ? reviewedAt : null,
      rejectedAt: isAccepted ? null : reviewedAt,
    }))
}

/**
 * Inserts histories as the product would have recorded them, in a few statements. The category and the
 * institutions 1 and 2 must already exist.
 */
export async function giveHistories(
  store: Store,
  given: readonly ItemHistory[],
  categoryId: number,
): Promise<void> {
  const origin = { provenance: 'documented', source: 'un test' } as const
  const shared = { title: 'Intitulé', searchText: 'intitule', categoryId }
  const facts = given.flatMap((item) => item.facts.map((fact) => ({ ...fact, itemId: item.id })))
  await store.transact(async (transaction) => {
    await transaction.trackedItem.createMany({
      data: given.map(({ id, kind, adoptedOn, recordedAt, versions }) => {
        const { recordedAt: _, ...current } = versions.at(-1) ?? {
          recordedAt: '',
          nature: Nature.one_off,
        }
        return {
          id,
          kind,
          code: `ITEM-${id}`,
          adoptedOn,
          recordedAt,
          ...shared,
          ...current,
          ...origin,
        }
      }),
    })
    await transaction.itemVersion.createMany({
      data: given.flatMap(({ id, versions }) =>
        versions.map((version) => ({ ...version, ...shared, itemId: id })),
      ),
    })
    await transaction.milestone.createMany({
      data: given.flatMap((item) =>
        item.milestones.map((step) => ({
          ...step,
          itemId: item.id,
          label: 'Étape',
          position: step.id,
          provenance: origin.provenance,
        })),
      ),
    })
    await transaction.statusFact.createMany({
      data: facts.map(({ id, itemId, status, progress, effectiveOn, recordedAt, replacesId }) => ({
        ...{ id, itemId, status, progress, effectiveOn, recordedAt, replacesId },
        reason: 'Raison',
        legalText: 'Loi',
      })),
    })
    await transaction.review.createMany({
      data: facts.flatMap(({ id, acceptedAt, rejectedAt }) => {
        const reviewedAt = acceptedAt ?? rejectedAt ?? null
        return reviewedAt === null
          ? []
          : [
              {
                factId: id,
                verdict: acceptedAt === null ? Verdict.rejected : Verdict.accepted,
                reviewedAt,
              },
            ]
      }),
    })
    await transaction.factMilestone.createMany({
      data: facts.flatMap(({ id, milestoneIds = [] }) =>
        milestoneIds.map((milestoneId) => ({ factId: id, milestoneId })),
      ),
    })
    await transaction.itemLink.createMany({
      data: given.flatMap(({ links }) =>
        links.map((link) => ({ ...link, provenance: origin.provenance })),
      ),
    })
  })
}
