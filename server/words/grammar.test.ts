import { expect, it } from 'vitest'

import { counted, listed } from './grammar.ts'

const forms = { one: 'réunion', other: 'réunions' }

it('counts with the plural of the language: 0 is singular in French, plural in English', () => {
  expect([0, 1, 2].map((count) => counted(count, forms, 'fr'))).toEqual([
    '0\u00A0réunion',
    '1\u00A0réunion',
    '2\u00A0réunions',
  ])
  expect(
    [0, 1, 2].map((count) => counted(count, { one: 'meeting', other: 'meetings' }, 'en')),
  ).toEqual(['0\u00A0meetings', '1\u00A0meeting', '2\u00A0meetings'])
})

it('lists with commas and a last « et »', () => {
  expect(listed([], 'fr')).toBe('')
  expect(listed(['a'], 'fr')).toBe('a')
  expect(listed(['a', 'b'], 'fr')).toBe('a et b')
  expect(listed(['a', 'b', 'c'], 'en')).toBe('a, b and c')
})
