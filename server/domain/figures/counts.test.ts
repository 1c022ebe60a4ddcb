import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { assessmentStatuses, Nature, Status } from '../../contract/vocabulary.ts'
import {
  countByStatus,
  countItems,
  countUndated,
  noStatuses,
  staleRate,
  yesRate,
} from './counts.ts'

const anyStatus = fc.constantFrom(...Object.values(Status))

describe('counts by status', () => {
  test('a status of no item is a true zero', () => {
    expect(Object.values(countByStatus([]))).toEqual(Object.values(Status).map(() => 0))
    expect(countByStatus([])).toEqual(noStatuses())
  })

  test('every item is counted once, under its status', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ status: anyStatus, count: fc.nat(9) })), (groups) => {
        const counts = countByStatus(groups)
        for (const status of Object.values(Status))
          expect(counts[status]).toBe(countItems(groups, (group) => group.status === status))
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(
          countItems(groups),
        )
      }),
    )
  })

  test('an item of which no number is said is one', () => {
    expect(countItems([{}, { count: 3 }])).toBe(4)
    expect(countByStatus([{ status: Status.yes }, { status: Status.yes, count: 2 }]).yes).toBe(3)
  })
})

describe('assessments', () => {
  test('yes is not 100 % while indicators are not assessed, and not assessed is never no', () => {
    const counts = countByStatus(
      [Status.yes, Status.partial, Status.not_assessed, Status.not_applicable].map((status) => ({
        status,
      })),
    )
    expect(yesRate(counts)).toEqual({ numerator: 1, denominator: 2 })
    expect(counts.no).toBe(0)
  })

  test('every assessment is counted once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...assessmentStatuses)), (statuses) => {
        const counts = countByStatus(statuses.map((status) => ({ status })))
        const { numerator, denominator } = yesRate(counts)
        expect(numerator).toBe(counts.yes)
        expect(denominator + counts.not_assessed + counts.not_applicable).toBe(statuses.length)
      }),
    )
  })
})

describe('open items', () => {
  const open = { status: Status.in_progress, nature: Nature.one_off, deadline: null, isStale: true }

  test('without news: of the open ones alone', () => {
    const groups = [
      { ...open, count: 2 },
      { ...open, isStale: false },
      { ...open, status: Status.suspended },
      { ...open, status: Status.completed },
    ]
    expect(staleRate(groups)).toEqual({ numerator: 2, denominator: 3 })
    expect(staleRate([])).toEqual({ numerator: 0, denominator: 0 })
  })

  test('without a deadline: of the open one-off ones, for permanent ones need none', () => {
    const groups = [
      { ...open, count: 2 },
      { ...open, deadline: '2021-08-06' },
      { ...open, nature: Nature.permanent },
      { ...open, status: Status.suspended },
    ]
    expect(countUndated(groups)).toBe(2)
  })
})
