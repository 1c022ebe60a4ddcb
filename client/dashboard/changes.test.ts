import { expect, test } from 'vitest'

import { pointsBetween } from './changes.ts'

test.each([
  ['a rise', { numerator: 17, denominator: 37 }, { numerator: 10, denominator: 31 }, 13.69],
  ['a fall', { numerator: 1, denominator: 4 }, { numerator: 1, denominator: 2 }, -25],
])('%s is told in points', (_, now, before, points) => {
  expect(pointsBetween(now, before)).toBeCloseTo(points, 2)
})

test('a first measure is no stagnation, and 0 ÷ 0 no change', () => {
  expect(pointsBetween({ numerator: 1, denominator: 2 }, undefined)).toBeUndefined()
  expect(
    pointsBetween({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 }),
  ).toBeUndefined()
  expect(
    pointsBetween({ numerator: 1, denominator: 2 }, { numerator: 0, denominator: 0 }),
  ).toBeUndefined()
})
