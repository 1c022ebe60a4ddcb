import { expect, test } from 'vitest'

import { counts } from './examples/context.ts'
import { assessedOf, baseOf, openOf, sumOf } from './tallies.ts'
import { yesOfAssessed } from './yes-of-assessed.ts'

test('open is not started or in progress; suspended ones are apart', () => {
  expect(openOf(counts({ not_started: 1, in_progress: 2, suspended: 4, completed: 8 }))).toBe(3)
})

test('the base leaves obsolete ones out', () => {
  expect(
    baseOf(
      counts({
        not_started: 1,
        in_progress: 2,
        suspended: 4,
        completed: 8,
        not_completed: 16,
        obsolete: 32,
      }),
    ),
  ).toBe(31)
})

test('what is not assessed, or does not apply, is in no denominator', () => {
  expect(
    assessedOf(counts({ yes: 1, partial: 2, no: 4, not_assessed: 8, not_applicable: 16 })),
  ).toBe(7)
  expect(yesOfAssessed(counts({ yes: 1, partial: 2, no: 4, not_assessed: 8 }), 'fr')).toBe(
    '1 oui sur 7',
  )
  expect(yesOfAssessed(counts({ partial: 2 }), 'en')).toBe('0 yes of 2')
  expect(yesOfAssessed(counts({ not_assessed: 9 }), 'fr')).toBe('–')
})

test('counts add up', () => {
  expect(sumOf([counts({ yes: 1 }), counts({ yes: 2, no: 5 })], ['yes'])).toBe(3)
})
