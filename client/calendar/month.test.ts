import fc from 'fast-check'
import { expect, test } from 'vitest'

import { daysOf, monthAfter, monthPattern } from './month.ts'

const months = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

test('a month has its days, the first on the right day of the week', () => {
  expect(daysOf('2026-11').slice(0, 2)).toEqual([
    { day: '2026-11-01', weekday: 7 },
    { day: '2026-11-02', weekday: 1 },
  ])
  expect(daysOf('2024-02').at(-1)).toEqual({ day: '2024-02-29', weekday: 4 })
  expect(daysOf('2023-02')).toHaveLength(28)
})

test('the week goes on from one month to the next', () => {
  fc.assert(
    fc.property(months, (month) => {
      const [last, next] = [
        daysOf(month).at(-1)?.weekday ?? 0,
        daysOf(monthAfter(month, 1))[0]?.weekday,
      ]
      expect(next).toBe((last % 7) + 1)
    }),
  )
})

test('months follow one another across years, and back', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-11', 14)]).toEqual([
    '2027-01',
    '2025-12',
    '2028-01',
  ])
  fc.assert(
    fc.property(months, fc.integer({ min: -300, max: 300 }), (month, count) => {
      expect(monthAfter(month, count)).toMatch(monthPattern)
      expect(monthAfter(monthAfter(month, count), -count)).toBe(month)
    }),
  )
})
