import { describe, expect, test } from 'vitest'

import { ItemKind, Nature, Status } from '../../contract/vocabulary.ts'
import { meanProgress, milestonesOf, physicalProgress, physicalRate } from './progress.ts'
import type { RatedItem } from './rated-item.ts'
import { rateValue } from './rates.ts'

/** An item to measure: by default an open one-off recommendation with everything optional unknown. */
function item(overrides: Partial<RatedItem> = {}): RatedItem {
  const base = {
    kind: ItemKind.recommendation,
    nature: Nature.one_off,
    status: Status.in_progress,
    deadline: null,
    weight: 1,
  }
  return { ...base, progress: null, completedOn: null, ...overrides }
}
const completed = (overrides: Partial<RatedItem> = {}) =>
  item({ status: Status.completed, completedOn: '2021-06-01', ...overrides })

describe('progress', () => {
  const milestones = [
    { weight: 30, reached: true },
    { weight: 70, reached: false },
  ]

  test.each<[string, Partial<RatedItem>, number | undefined]>([
    [
      'completed is 100, whatever was declared',
      { status: Status.completed, progress: 90, milestones },
      100,
    ],
    ['not started is 0', { status: Status.not_started }, 0],
    ['milestones come before what was declared', { progress: 80, milestones }, 30],
    [
      'a milestone reached before anything was declared counts',
      { status: Status.not_started, milestones },
      30,
    ],
    ['no milestone reached is a true zero', { progress: 80, milestones: milestones.slice(1) }, 0],
    ['without milestones, what was declared', { progress: 80, milestones: [] }, 80],
    [
      'milestones without weight say nothing',
      { progress: 80, milestones: [{ weight: 0, reached: true }] },
      80,
    ],
    ['declared zero is zero, not empty', { progress: 0 }, 0],
    ['nobody said: empty, not zero', {}, undefined],
    ['suspended keeps its progress', { status: Status.suspended, progress: 40 }, 40],
  ])('%s', (_, overrides, expected) => {
    expect(physicalProgress(item(overrides))).toBe(expected)
  })

  test('the mean is weighted; what can’t be measured is counted apart and is not zero', () => {
    const items = [
      completed({ weight: 3 }),
      item({ status: Status.not_started, weight: 1 }),
      item({ progress: 50, weight: 2 }),
      item({ weight: 10 }),
      item({ status: Status.obsolete, progress: 10, weight: 50 }),
      item({ kind: ItemKind.indicator, status: Status.yes, weight: 50 }),
    ]
    const mean = meanProgress(items)
    expect(mean).toEqual({ numerator: 4, denominator: 6, unmeasured: 1 })
    expect(rateValue(mean)).toBeCloseTo(66.67, 2)
  })

  test('with nothing measured there is no mean', () => {
    expect(meanProgress([item()])).toEqual({ numerator: 0, denominator: 0, unmeasured: 1 })
    expect(rateValue(meanProgress([item()]))).toBeUndefined()
  })
})

describe('items counted together', () => {
  test('several that are alike weigh as each of them would', () => {
    const alike = item({ progress: 50, weight: 2 })
    expect(meanProgress([{ ...alike, count: 3 }, item({ count: 2 })])).toEqual({
      ...meanProgress([alike, alike, alike, item(), item()]),
    })
  })

  test('what others have taken the place of is in no mean', () => {
    expect(meanProgress([item({ progress: 50, isSuperseded: true })]).denominator).toBe(0)
  })
})

describe('the physical rate of a plan', () => {
  const planItem = { status: Status.in_progress, weight: 2, progress: 25 }

  test('is the mean of the progress that the database reckoned, milestones taken into it', () => {
    expect(physicalRate([planItem, { ...planItem, progress: 75, count: 3 }])).toEqual({
      numerator: 5,
      denominator: 8,
      unmeasured: 0,
    })
    expect(milestonesOf(null)).toEqual([])
  })

  test('obsolete actions are not in it, and what can’t be measured is counted apart', () => {
    expect(
      physicalRate([
        { ...planItem, progress: null, count: 2 },
        { ...planItem, status: Status.obsolete },
      ]),
    ).toEqual({ numerator: 0, denominator: 0, unmeasured: 2 })
  })
})
