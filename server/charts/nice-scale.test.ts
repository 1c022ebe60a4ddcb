import { expect, test } from 'vitest'

import { niceScale } from './nice-scale.ts'

test.each([
  [1, { end: 1, step: 1 }],
  [5, { end: 5, step: 1 }],
  [7, { end: 8, step: 2 }],
  [23, { end: 25, step: 5 }],
  [56, { end: 60, step: 20 }],
  [99, { end: 100, step: 20 }],
  [100, { end: 100, step: 20 }],
  [350, { end: 400, step: 100 }],
])('a scale for %i is of round whole numbers', (most, scale) => {
  expect(niceScale(most)).toEqual(scale)
})
