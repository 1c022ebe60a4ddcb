import { describe, expect, test } from 'vitest'

import { ItemKind, Status, Verdict } from '../contract/vocabulary.ts'
import {
  certaintyOf,
  holdingMeetings,
  countingFacts,
  currentFact,
  type FactRecord,
  isThere,
  lastCorrection,
  reachedMilestones,
  spansKnown,
  stateAt,
  statusSince,
  versionAt,
} from './facts.ts'

const { recommendation } = ItemKind
const noon = (day: string) => `${day}T12:00:00.000Z`
const at = (asOf: string, known = asOf) => ({ asOf, knownAt: noon(known) })

/** A fact: by default accepted when recorded, and recorded on the day on which it is true. */
function fact(overrides: Partial<FactRecord> & { id: number }): FactRecord {
  const effectiveOn = overrides.effectiveOn ?? '2021-03-01'
  const recordedAt = overrides.recordedAt ?? noon(effectiveOn)
  return {
    status: Status.in_progress,
    progress: null,
    effectiveOn,
    recordedAt,
    replacesId: null,
    acceptedAt: recordedAt,
    ...overrides,
  }
}

const begun = fact({ id: 1, effectiveOn: '2021-03-01', progress: 30 })
const done = fact({ id: 2, effectiveOn: '2021-08-01', status: Status.completed })

describe('the state at a viewpoint', () => {
  test('nothing was ever said: a recommendation is not started, an indicator not assessed', () => {
    expect(stateAt(recommendation, [], at('2021-08-06'))).toEqual({
      status: Status.not_started,
      progress: null,
      fact: undefined,
    })
    expect(stateAt(ItemKind.plan_item, [], at('2021-08-06')).status).toBe(Status.not_started)
    expect(stateAt(ItemKind.indicator, [], at('2021-08-06')).status).toBe(Status.not_assessed)
    expect(statusSince([], at('2021-08-06'))).toBeUndefined()
  })

  test('a completion declared late was not known at the earlier meeting', () => {
    const late = { ...done, recordedAt: noon('2021-09-15'), acceptedAt: noon('2021-09-15') }
    expect(stateAt(recommendation, [begun, late], at('2021-08-06')).status).toBe(Status.in_progress)
    expect(stateAt(recommendation, [begun, late], at('2021-08-06', '2021-10-01')).status).toBe(
      Status.completed,
    )
  })

  test('a declaration counts once it is accepted, not before, and a rejected one never', () => {
    const declared = { ...done, acceptedAt: noon('2021-08-10') }
    expect(currentFact([begun, declared], at('2021-08-09'))).toBe(begun)
    expect(currentFact([begun, declared], at('2021-08-10'))).toBe(declared)
    const rejected = { ...done, acceptedAt: null, rejectedAt: noon('2021-08-10') }
    expect(currentFact([begun, rejected], at('2022-01-01'))).toBe(begun)
  })

  test('a fact accepted in advance of its recording is known when recorded', () => {
    const odd = { ...begun, acceptedAt: noon('2021-01-01') }
    expect(currentFact([odd], at('2021-12-31', '2021-02-01'))).toBeUndefined()
    expect(spansKnown(odd, [odd])).toEqual({ from: noon('2021-03-01'), to: undefined })
  })

  test('a fact of a later day is not true yet', () => {
    expect(stateAt(recommendation, [begun, done], at('2021-07-31', '2021-12-31')).progress).toBe(30)
    expect(stateAt(recommendation, [begun, done], at('2021-08-01', '2021-12-31')).fact).toBe(done)
  })

  test('history typed in today about an old session stands in the order of its days, not of its typing', () => {
    const old = fact({
      id: 9,
      effectiveOn: '2019-05-01',
      status: Status.suspended,
      recordedAt: noon('2021-10-01'),
    })
    const state = stateAt(recommendation, [old, begun, done], at('2021-12-01'))
    expect(state.status).toBe(Status.completed)
    expect(stateAt(recommendation, [old, begun, done], at('2020-01-01', '2021-12-01')).status).toBe(
      Status.suspended,
    )
  })

  test('of two facts of a day, the one recorded last stands; of two recorded together, the last written', () => {
    const evening = fact({ id: 1, effectiveOn: '2021-03-01', recordedAt: noon('2021-03-03') })
    const morning = fact({ id: 2, effectiveOn: '2021-03-01', recordedAt: noon('2021-03-02') })
    const twin = fact({ id: 3, effectiveOn: '2021-03-01', recordedAt: noon('2021-03-03') })
    expect(currentFact([morning, evening], at('2021-12-01'))).toBe(evening)
    expect(currentFact([twin, evening, morning], at('2021-12-01'))).toBe(twin)
  })

  test('progress told by two people is not added: the state holds one fact’s', () => {
    const other = fact({ id: 3, effectiveOn: '2021-03-02', progress: 40 })
    expect(stateAt(recommendation, [begun, other], at('2021-12-01')).progress).toBe(40)
  })

  test('a true zero of progress stays zero', () => {
    const stuck = fact({ id: 3, effectiveOn: '2021-04-01', progress: 0 })
    expect(stateAt(recommendation, [begun, stuck], at('2021-12-01')).progress).toBe(0)
  })

  test('a history of any length stands: it is not cut at three versions', () => {
    const facts = Array.from({ length: 28 }, (_, index) =>
      fact({ id: index + 1, effectiveOn: `2021-02-${String(index + 1).padStart(2, '0')}` }),
    )
    expect(
      facts.map(({ effectiveOn }) => currentFact(facts, at(effectiveOn, '2021-12-01'))?.id),
    ).toEqual(facts.map(({ id }) => id))
  })
})

describe('corrections', () => {
  const mistaken = {
    ...done,
    effectiveOn: '2021-07-01',
    recordedAt: noon('2021-07-01'),
    acceptedAt: noon('2021-07-01'),
  }
  const correction = fact({
    id: 3,
    effectiveOn: '2021-09-01',
    status: Status.completed,
    recordedAt: noon('2021-09-05'),
    replacesId: 2,
  })

  test('the session held before the correction still sees what it saw', () => {
    expect(currentFact([begun, mistaken, correction], at('2021-08-06'))).toBe(mistaken)
    expect(currentFact([begun, mistaken, correction], at('2021-08-06', '2021-09-05'))).toBe(begun)
  })

  test('a fact is gone at once, even where its correction is true only later', () => {
    expect(countingFacts([begun, mistaken, correction], at('2021-08-06', '2021-12-01'))).toEqual([
      begun,
    ])
  })

  test('a correction that waits or was rejected takes nothing away', () => {
    const pending = { ...correction, acceptedAt: null }
    const rejected = { ...correction, acceptedAt: null, rejectedAt: noon('2021-09-06') }
    expect(currentFact([mistaken, pending], at('2021-12-01'))).toBe(mistaken)
    expect(currentFact([mistaken, rejected], at('2021-12-01'))).toBe(mistaken)
  })

  test('a corrected correction does not bring the first fact back', () => {
    const again = fact({
      id: 4,
      effectiveOn: '2021-06-01',
      recordedAt: noon('2021-10-01'),
      replacesId: 3,
    })
    expect(countingFacts([mistaken, correction, again], at('2021-12-01'))).toEqual([again])
  })

  test('two corrections of one fact both stand, the greater being the state', () => {
    const rival = fact({
      id: 4,
      effectiveOn: '2021-08-15',
      recordedAt: noon('2021-10-01'),
      replacesId: 2,
    })
    expect(countingFacts([mistaken, correction, rival], at('2021-12-01'))).toEqual([
      correction,
      rival,
    ])
    expect(currentFact([mistaken, correction, rival], at('2021-12-01'))).toBe(correction)
  })

  test('the timeline tells from when to when a fact was held true', () => {
    const later = fact({ id: 5, recordedAt: noon('2021-11-01'), replacesId: 2 })
    const waiting = fact({ id: 6, recordedAt: noon('2021-08-01'), acceptedAt: null, replacesId: 2 })
    const facts = [mistaken, later, correction, waiting]
    expect(spansKnown(mistaken, facts)).toEqual({
      from: noon('2021-07-01'),
      to: noon('2021-09-05'),
    })
    expect(spansKnown(correction, facts)).toEqual({ from: noon('2021-09-05'), to: undefined })
    expect(spansKnown(waiting, facts)).toBeUndefined()
  })

  test('a fact accepted with its correction, or after it, was never held true', () => {
    const tooLate = { ...mistaken, acceptedAt: noon('2021-10-01') }
    const together = { ...mistaken, acceptedAt: correction.acceptedAt }
    expect(spansKnown(tooLate, [tooLate, correction])).toBeUndefined()
    expect(spansKnown(together, [together, correction])).toBeUndefined()
    expect(currentFact([tooLate, correction], at('2021-12-01'))).toBe(correction)
  })
})

describe('days in the present status', () => {
  test('more progress in the same status does not restart the count', () => {
    const more = fact({ id: 3, effectiveOn: '2021-06-01', progress: 60 })
    expect(statusSince([more, begun], at('2021-12-01'))).toBe('2021-03-01')
  })

  test('a status left and taken again counts from its return', () => {
    const halted = fact({ id: 3, effectiveOn: '2021-05-01', status: Status.suspended })
    const resumed = fact({ id: 4, effectiveOn: '2021-06-01' })
    expect(statusSince([begun, halted, resumed], at('2021-12-01'))).toBe('2021-06-01')
    expect(statusSince([begun, halted, resumed], at('2021-05-20'))).toBe('2021-05-01')
  })

  test('what a later record of the same day overrules is no break', () => {
    const slip = fact({
      id: 3,
      effectiveOn: '2021-05-01',
      status: Status.suspended,
      recordedAt: noon('2021-05-01'),
    })
    const mended = fact({ id: 4, effectiveOn: '2021-05-01', recordedAt: noon('2021-05-02') })
    expect(statusSince([begun, slip, mended], at('2021-12-01'))).toBe('2021-03-01')
  })
})

describe('what is there', () => {
  test.each([
    ['adopted and recorded by then', '2021-08-06', '2021-08-06', true],
    ['not adopted yet', '2021-08-07', '2021-08-06', false],
    ['adopted, but typed in later', '2021-08-06', '2021-08-07', false],
  ])('an item %s', (_, adoptedOn, recordedOn, expected) => {
    expect(isThere({ adoptedOn, recordedAt: noon(recordedOn) }, at('2021-08-06'))).toBe(expected)
  })

  test('a report prints the attributes that were known then', () => {
    const versions = [1, 2, 3, 4, 5].map((version) => ({
      version,
      recordedAt: noon(`2021-0${version}-01`),
      title: `Titre ${version}`,
    }))
    expect(versionAt(versions.toReversed(), noon('2021-04-15'))?.title).toBe('Titre 4')
    expect(versionAt(versions, noon('2020-12-31'))).toBeUndefined()
    const twin = { version: 6, recordedAt: noon('2021-05-01'), title: 'Titre 6' }
    expect(versionAt([twin, ...versions], noon('2021-12-31'))).toBe(twin)
  })

  test('a milestone that two people declare is reached once, and one of a corrected fact is not', () => {
    const facts = [
      fact({ id: 1, milestoneIds: [10, 11] }),
      fact({ id: 2, milestoneIds: [11] }),
      fact({ id: 3, milestoneIds: [12] }),
      fact({ id: 4, replacesId: 3 }),
    ]
    expect([...reachedMilestones(facts, at('2021-12-01'))]).toEqual([10, 11])
  })
})

describe('certainty', () => {
  const closings = [
    { meetingCode: 'ccm-7', ...at('2022-05-01', '2022-06-01') },
    { meetingCode: 'ccm-5', ...at('2020-05-01') },
    { meetingCode: 'ccm-6', ...at('2021-05-01') },
  ]

  test('a fact is declared, then accepted or rejected', () => {
    expect(certaintyOf(undefined, 'ccm-6')).toBe('declared')
    expect(certaintyOf(Verdict.rejected, undefined)).toBe('rejected')
    expect(certaintyOf(Verdict.accepted, undefined)).toBe('accepted')
    expect(certaintyOf(Verdict.accepted, 'ccm-6')).toBe('held_at_session')
  })

  test('the first closed session at which it was the state holds it', () => {
    expect(holdingMeetings([begun], closings)).toEqual(new Map([[begun.id, 'ccm-6']]))
    expect(holdingMeetings([begun, done], closings)).toEqual(
      new Map([
        [begun.id, 'ccm-6'],
        [done.id, 'ccm-7'],
      ]),
    )
  })

  test('of two sessions closed together, the one held first holds it', () => {
    const together = [
      { meetingCode: 'ccm-8', ...at('2023-05-01', '2026-11-20') },
      { meetingCode: 'ccm-7', ...at('2022-05-01', '2026-11-20') },
    ]
    expect(holdingMeetings([begun], together).get(begun.id)).toBe('ccm-7')
  })

  test('no session holds a fact that was overtaken before any', () => {
    const overtaking = fact({ id: 3, effectiveOn: '2021-04-01' })
    expect(holdingMeetings([begun, overtaking], closings).get(begun.id)).toBeUndefined()
  })
})

test.each([
  ['itself when nothing corrects it', [{ id: 1, replacesId: null }], 1],
  [
    'its correction',
    [
      { id: 1, replacesId: null },
      { id: 2, replacesId: 1 },
    ],
    2,
  ],
  [
    'the correction of its correction',
    [
      { id: 3, replacesId: 2 },
      { id: 1, replacesId: null },
      { id: 2, replacesId: 1 },
    ],
    3,
  ],
  [
    'none that was rejected',
    [
      { id: 1, replacesId: null },
      { id: 2, replacesId: 1, rejectedAt: '2021-09-05T12:00:00.000Z' },
    ],
    1,
  ],
])('what corrects a fact last is %s', (_, facts, expected) => {
  expect(lastCorrection(facts, 1)).toBe(expected)
})
