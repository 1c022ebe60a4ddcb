import { expect, test } from 'vitest'

import { textOrNull } from './texts.ts'

test.each([
  ['Niamey', 'Niamey'],
  ['  Niamey \n', 'Niamey'],
  ['   ', null],
  ['', null],
  [null, null],
  [undefined, null],
])('a text %j is kept as %j: a blank one says nothing', (text, expected) => {
  expect(textOrNull(text)).toBe(expected)
})
