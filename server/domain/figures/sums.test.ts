import { expect, test } from 'vitest'

import { sumKnown } from './sums.ts'

test.each<[string, (number | null)[], number | null]>([
  ['nothing', [], null],
  ['amounts that nobody said', [null, null], null],
  ['amounts of which some are known', [100, null, 20], 120],
  ['zeros that were said', [0, null], 0],
])('the sum of %s: unknown is not zero', (_, amounts, expected) => {
  expect(sumKnown(amounts)).toBe(expected)
})
