import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  executionStatuses,
  initialStatusOf,
  ItemKind,
  type Viewpoint,
} from '../contract/vocabulary.ts'
import {
  countingFacts,
  currentFact,
  type FactRecord,
  reachedMilestones,
  spansKnown,
  stateAt,
  statusSince,
  versionAt,
} from './facts.ts'

// Few days, instants and facts, so that collisions are frequent: same day, same instant, a fact replaced
// twice, a replacement replaced.
const days = fc.constantFrom('2021-03-01', '2021-03-02', '2021-03-03', '2021-03-04', '2021-03-05')
const instants = fc.constantFrom(
  ...[1, 2, 3, 4, 5, 6].map((day) => `2021-03-0${day}T12:00:00.000Z`),
)
const viewpoints = fc.record({ asOf: days, knownAt: instants })
const lastInstant = '2021-03-06T12:00:00.000Z'

function factsFrom(firstId: number): fc.Arbitrary<FactRecord[]> {
  const draft = fc.record({
    status: fc.constantFrom(...executionStatuses),
    progress: fc.option(fc.integer({ min: 0, max: 100 })),
    effectiveOn: days,
    recordedAt: instants,
    replacesId: fc.option(fc.integer({ min: 1, max: 9 })),
    acceptedAt: fc.option(instants, { freq: 4 }),
    milestoneIds: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  })
  return fc.array(draft, { maxLength: 9 }).map((drafts) =>
    drafts.map((one, index) => ({
      id: firstId + index,
      ...one,
      replacesId: one.replacesId === firstId + index ? null : one.replacesId,
    })),
  )
}
const histories = factsFrom(1)

/** The definition of design.md § 2, implemented literally. */
function naiveCounting(facts: readonly FactRecord[], { asOf, knownAt }: Viewpoint): FactRecord[] {
  const isAcceptedByThen = (fact: FactRecord) =>
    fact.recordedAt <= knownAt && fact.acceptedAt !== null && fact.acceptedAt <= knownAt
  const result: FactRecord[] = []
  for (const fact of facts) {
    let replaced = false
    for (const other of facts)
      if (isAcceptedByThen(other) && other.replacesId === fact.id) replaced = true
    if (isAcceptedByThen(fact) && !replaced && fact.effectiveOn <= asOf) result.push(fact)
  }
  return result
}

function naiveCurrent(facts: readonly FactRecord[], viewpoint: Viewpoint): FactRecord | undefined {
  const rank = (fact: FactRecord) =>
    `${fact.effectiveOn} ${fact.recordedAt} ${String(fact.id).padStart(9, '0')}`
  const counting = naiveCounting(facts, viewpoint)
  return counting.find((fact) => counting.every((other) => rank(other) <= rank(fact)))
}

test('the state at any viewpoint is what the definition says, word by word, in whatever order facts come', () => {
  fc.assert(
    fc.property(
      histories,
      viewpoints,
      fc.constantFrom(...Object.values(ItemKind)),
      (facts, viewpoint, kind) => {
        const expected = naiveCurrent(facts, viewpoint)
        expect(countingFacts(facts, viewpoint)).toEqual(naiveCounting(facts, viewpoint))
        expect(currentFact(facts, viewpoint)).toBe(expected)
        expect(currentFact(facts.toReversed(), viewpoint)).toBe(expected)
        expect(stateAt(kind, facts, viewpoint)).toEqual({
          status: expected === undefined ? initialStatusOf[kind] : expected.status,
          progress: expected === undefined ? null : expected.progress,
          fact: expected,
        })
        const reached = naiveCounting(facts, viewpoint).flatMap(
          ({ milestoneIds }) => milestoneIds ?? [],
        )
        expect([...reachedMilestones(facts, viewpoint)].sort()).toEqual(
          [...new Set(reached)].sort(),
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('a fact or a correction recorded later never changes an earlier viewpoint', () => {
  fc.assert(
    fc.property(histories, factsFrom(20), viewpoints, (facts, more, viewpoint) => {
      const later = more.filter(({ recordedAt }) => recordedAt > viewpoint.knownAt)
      expect(countingFacts([...facts, ...later], viewpoint)).toEqual(
        countingFacts(facts, viewpoint),
      )
      expect(currentFact([...later, ...facts], viewpoint)).toBe(currentFact(facts, viewpoint))
    }),
  )
})

test('a review given later never changes an earlier viewpoint', () => {
  fc.assert(
    fc.property(histories, viewpoints, (facts, viewpoint) => {
      fc.pre(viewpoint.knownAt < lastInstant)
      const reviewed = facts.map((fact) => ({
        ...fact,
        acceptedAt: fact.acceptedAt ?? lastInstant,
      }))
      expect(currentFact(reviewed, viewpoint)?.id).toBe(currentFact(facts, viewpoint)?.id)
    }),
  )
})

test('an edit recorded later never changes the attributes known earlier', () => {
  const versions = fc.uniqueArray(
    fc.record({ version: fc.integer({ min: 1, max: 20 }), recordedAt: instants }),
    { selector: ({ version }) => version },
  )
  fc.assert(
    fc.property(versions, instants, (all, knownAt) => {
      const known = all.filter(({ recordedAt }) => recordedAt <= knownAt)
      const rank = ({ recordedAt, version }: { recordedAt: string; version: number }) =>
        `${recordedAt} ${String(version).padStart(2, '0')}`
      const found = versionAt(all, knownAt)
      expect(found).toBe(versionAt(known, knownAt))
      expect(found && rank(found)).toBe(known.map(rank).sort().at(-1))
    }),
  )
})

test('a fact counts exactly at the instants of the span that the timeline tells', () => {
  fc.assert(
    fc.property(histories, instants, (facts, knownAt) => {
      const counting = new Set(countingFacts(facts, { asOf: '9999-12-31', knownAt }))
      for (const fact of facts) {
        const span = spansKnown(fact, facts)
        const isHeld =
          span !== undefined && span.from <= knownAt && (span.to === undefined || knownAt < span.to)
        expect(isHeld).toBe(counting.has(fact))
      }
    }),
    { numRuns: 500 },
  )
})

test('the present status has been true on every day since the day told', () => {
  fc.assert(
    fc.property(histories, viewpoints, (facts, viewpoint) => {
      const since = statusSince(facts, viewpoint)
      const current = naiveCurrent(facts, viewpoint)
      const spoken = naiveCounting(facts, viewpoint).map(({ effectiveOn }) => effectiveOn)
      const statusOn = (asOf: string) => naiveCurrent(facts, { ...viewpoint, asOf })?.status
      const unbroken = spoken.filter((day) =>
        spoken.every((later) => later < day || statusOn(later) === current?.status),
      )
      expect(since).toBe(unbroken.sort()[0])
    }),
    { numRuns: 500 },
  )
})
