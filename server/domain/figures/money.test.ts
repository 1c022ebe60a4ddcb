import { describe, expect, test } from 'vitest'

import { Status } from '../../contract/vocabulary.ts'
import { commitmentRate, financialRate, isPlanned } from './money.ts'
import { rateValue } from './rates.ts'

describe('money', () => {
  test('an unknown budget is no zero: it is counted apart, with what was spent on it', () => {
    const lines = [
      { plannedXof: 1000, disbursedXof: 400 },
      { plannedXof: null, disbursedXof: 900 },
      { plannedXof: null, disbursedXof: null },
    ]
    expect(financialRate(lines)).toEqual({
      numerator: 400,
      denominator: 1000,
      unbudgeted: 2,
      unreported: 0,
    })
  })

  test('who does not report spending does not raise the rate, and is counted', () => {
    const lines = [
      { plannedXof: 1000, disbursedXof: 1000 },
      { plannedXof: 1000, disbursedXof: null },
    ]
    expect(financialRate(lines)).toEqual({
      numerator: 1000,
      denominator: 2000,
      unbudgeted: 0,
      unreported: 1,
    })
  })

  test('spending that nobody reports is unknown, not 0 %', () => {
    expect(
      financialRate([
        { plannedXof: 100, disbursedXof: null },
        { plannedXof: null, disbursedXof: null },
      ]),
    ).toEqual({ numerator: 0, denominator: 0, unbudgeted: 1, unreported: 1 })
    expect(rateValue(financialRate([{ plannedXof: 100, disbursedXof: 0 }]))).toBe(0)
  })

  test('a budget of zero and a spending of zero are known', () => {
    const lines = [
      { plannedXof: 0, disbursedXof: 0 },
      { plannedXof: 500, disbursedXof: 0 },
    ]
    expect(financialRate(lines)).toEqual({
      numerator: 0,
      denominator: 500,
      unbudgeted: 0,
      unreported: 0,
    })
    expect(rateValue(financialRate([]))).toBeUndefined()
  })

  test('commitments follow the same rules', () => {
    const lines = [
      { plannedXof: 1000, committedXof: 700 },
      { plannedXof: 500, committedXof: null },
      { plannedXof: null, committedXof: 1 },
    ]
    expect(commitmentRate(lines)).toEqual({
      numerator: 700,
      denominator: 1500,
      unbudgeted: 1,
      unreported: 1,
    })
  })

  test('lines added up by the database give the rate of each of them', () => {
    const lines = [
      { plannedXof: 100, disbursedXof: 40 },
      { plannedXof: 200, disbursedXof: 60 },
      { plannedXof: 50, disbursedXof: null },
      { plannedXof: 70, disbursedXof: null },
      { plannedXof: null, disbursedXof: null },
    ]
    const sums = [
      { plannedXof: 300, disbursedXof: 100, count: 2 },
      { plannedXof: 120, disbursedXof: null, count: 2 },
      { plannedXof: null, disbursedXof: null, count: 1 },
    ]
    expect(financialRate(sums)).toEqual(financialRate(lines))
  })

  test('the money of an obsolete action is no longer the plan’s', () => {
    expect([Status.obsolete, Status.suspended].map((status) => isPlanned({ status }))).toEqual([
      false,
      true,
    ])
  })
})
