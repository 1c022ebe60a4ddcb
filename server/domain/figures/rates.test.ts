import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { executionStatuses, ItemKind, Nature, Status } from '../../contract/vocabulary.ts'
import { meanProgress } from './progress.ts'
import type { RatedItem } from './rated-item.ts'
import {
  completionRate,
  onTimeRate,
  overdueRate,
  pointsGained,
  rateValue,
  targetProgress,
  timeElapsed,
} from './rates.ts'

const asOf = '2021-08-06'
const rate = (numerator: number, denominator: number) => ({ numerator, denominator })

/** An item to rate: by default an open one-off recommendation with everything optional unknown. */
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

describe('the value of a rate', () => {
  test('0 ÷ 0 is no rate, neither 0 % nor NaN', () => {
    expect(rateValue(rate(0, 0))).toBeUndefined()
  })

  test('a true zero is 0 %', () => {
    expect(rateValue(rate(0, 5))).toBe(0)
  })

  test('it is a percentage, unrounded', () => {
    expect(rateValue(rate(17, 37))).toBeCloseTo(45.9459, 4)
  })
})

describe('completion', () => {
  test('permanent and obsolete ones are not in the base, indicators never', () => {
    const items = [
      completed(),
      item(),
      item({ status: Status.suspended }),
      item({ status: Status.obsolete }),
      completed({ nature: Nature.permanent }),
      item({ nature: Nature.permanent }),
      item({ kind: ItemKind.indicator, status: Status.yes }),
    ]
    expect(completionRate(items)).toEqual(rate(1, 3))
  })

  test('with nothing in the base there is no rate', () => {
    expect(rateValue(completionRate([]))).toBeUndefined()
    expect(rateValue(completionRate([item({ status: Status.obsolete })]))).toBeUndefined()
  })
})

describe('deadlines', () => {
  test('overdue on the items that have a deadline: to be completed is neither late nor on time', () => {
    const items = [
      item({ deadline: '2021-08-05' }),
      item({ deadline: '2021-08-05', status: Status.not_started }),
      item({ deadline: asOf }),
      item({ deadline: '2021-08-05', status: Status.suspended }),
      completed({ deadline: '2021-08-05' }),
      item({ deadline: '2021-08-05', status: Status.obsolete }),
      item({ deadline: '2021-08-05', nature: Nature.permanent }),
      item(),
    ]
    expect(overdueRate(items, asOf)).toEqual(rate(2, 5))
    expect(overdueRate([item()], asOf)).toEqual(rate(0, 0))
  })

  test('overdue is reckoned at the session’s day, as a day and not as a text of today', () => {
    const due = item({ deadline: '2021-12-31' })
    expect(overdueRate([due], '2021-12-31')).toEqual(rate(0, 1))
    expect(overdueRate([due], '2022-01-01')).toEqual(rate(1, 1))
  })

  test.each<[string, RatedItem, ReturnType<typeof rate>]>([
    ['completed before', completed({ deadline: '2021-07-01' }), rate(1, 1)],
    ['completed on the day', completed({ deadline: '2021-06-01' }), rate(1, 1)],
    ['completed late', completed({ deadline: '2021-05-31' }), rate(0, 1)],
    ['still open', item({ deadline: '2021-07-01' }), rate(0, 1)],
    [
      'completed, on a day that nobody knows',
      completed({ deadline: '2021-07-01', completedOn: null }),
      rate(0, 1),
    ],
    [
      'completed once, and taken up again',
      item({ deadline: '2021-07-01', completedOn: '2021-06-01' }),
      rate(0, 1),
    ],
    ['deadline still to come', completed({ deadline: asOf }), rate(0, 0)],
    ['no deadline', completed(), rate(0, 0)],
    ['obsolete', item({ deadline: '2021-07-01', status: Status.obsolete }), rate(0, 0)],
    ['permanent', completed({ deadline: '2021-07-01', nature: Nature.permanent }), rate(0, 0)],
  ])('on time: %s', (_, one, expected) => {
    expect(onTimeRate([one], asOf)).toEqual(expected)
  })
})

describe('time', () => {
  test.each([
    ['2019-06-01', 0],
    ['2019-12-31', 0],
    ['2020-01-01', 1],
    ['2020-12-31', 366],
    ['2024-12-31', 1827],
    ['2026-08-06', 1827],
  ])('of a plan of 2020 to 2024, at %s have passed %i days', (day, days) => {
    expect(timeElapsed({ start: '2020-01-01', end: '2024-12-31' }, day)).toEqual(rate(days, 1827))
  })

  test('a period that ends before it starts has no days', () => {
    expect(timeElapsed({ start: '2021-01-01', end: '2020-01-01' }, asOf)).toEqual(rate(0, 0))
  })
})

describe('points gained', () => {
  test.each([
    ['a first measure is no stagnation', rate(1, 4), undefined, undefined],
    ['nor is a measure after none', rate(1, 4), rate(0, 0), undefined],
    ['nothing measured any more is no fall', rate(0, 0), rate(1, 4), undefined],
    ['a stagnation is a change of 0', rate(1, 4), rate(2, 8), 0],
    ['a gain is in points', rate(3, 4), rate(1, 4), 50],
    ['a fall is negative', rate(0, 4), rate(1, 4), -25],
  ])('%s', (_, current, earlier, expected) => {
    expect(pointsGained(current, earlier)).toBe(expected)
  })
})

describe('the way to a target', () => {
  test.each([
    ['rising', 10, 50, 20, 25],
    ['falling: a fall is an advance', 50, 10, 40, 25],
    ['down to zero: the target stays 0', 200, 0, 50, 75],
    ['from zero: the baseline stays 0', 0, 200, 50, 25],
    ['a value of zero is a value', 10, 0, 0, 100],
    ['not moved', 50, 10, 50, 0],
    ['the wrong way', 50, 10, 60, -25],
    ['past the target', 10, 50, 60, 125],
  ])('%s', (_, baseline, target, value, percent) => {
    const progress = targetProgress({ baseline, target, value })
    expect(progress?.denominator).toBeGreaterThan(0)
    expect(progress && rateValue(progress)).toBe(percent)
  })

  test.each([
    [null, 50, 20],
    [10, null, 20],
    [10, 50, null],
    [50, 50, 50],
  ])('from %s to %s at %s can’t be told', (baseline, target, value) => {
    expect(targetProgress({ baseline, target, value })).toBeUndefined()
  })
})

describe('any items', () => {
  const day = fc.option(
    fc.constantFrom('2021-01-01', '2021-08-05', '2021-08-06', '2021-08-07', '2022-01-01'),
  )
  const anyItem: fc.Arbitrary<RatedItem> = fc
    .record({
      kind: fc.constantFrom(...Object.values(ItemKind)),
      nature: fc.constantFrom(...Object.values(Nature)),
      status: fc.constantFrom(...executionStatuses),
      deadline: day,
      weight: fc.integer({ min: 0, max: 1000 }),
      progress: fc.option(fc.integer({ min: 0, max: 100 })),
      completedOn: day,
      milestones: fc.array(
        fc.record({ weight: fc.integer({ min: 0, max: 100 }), reached: fc.boolean() }),
        { maxLength: 4 },
      ),
    })
    .map((one) => ({
      ...one,
      completedOn: one.status === Status.completed ? one.completedOn : null,
    }))

  test('their rates lie between 0 and 100, or are none', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 12 }), (items) => {
        for (const one of [
          completionRate(items),
          overdueRate(items, asOf),
          onTimeRate(items, asOf),
          meanProgress(items),
        ]) {
          const value = rateValue(one)
          expect(value === undefined).toBe(one.denominator === 0)
          expect(value ?? 0).toBeGreaterThanOrEqual(0)
          expect(value ?? 0).toBeLessThanOrEqual(100)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the rates of two groups add up to those of all, numerator and denominator', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 8 }),
        fc.array(anyItem, { maxLength: 8 }),
        (some, others) => {
          for (const rateOf of [
            completionRate,
            meanProgress,
            (items: RatedItem[]) => overdueRate(items, asOf),
            (items: RatedItem[]) => onTimeRate(items, asOf),
          ]) {
            const [one, other, all] = [rateOf(some), rateOf(others), rateOf([...some, ...others])]
            expect(all.numerator).toBeCloseTo(one.numerator + other.numerator, 6)
            expect(all.denominator).toBe(one.denominator + other.denominator)
          }
        },
      ),
    )
  })

  test('the time elapsed lies between none and all of it', () => {
    const anyDay = fc.constantFrom(
      '2019-12-31',
      '2020-01-01',
      '2021-08-06',
      '2024-12-31',
      '2025-01-01',
    )
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (start, end, at) => {
        const { numerator, denominator } = timeElapsed({ start, end }, at)
        expect(numerator >= 0 && numerator <= denominator).toBe(true)
      }),
    )
  })
})
