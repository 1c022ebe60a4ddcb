import { expect, test } from 'vitest'

import { parseCell } from './cell.ts'

test.each([
  ['12,5', 'excel', 12.5],
  ['1 234,5', 'excel', 1234.5],
  ['14\u202F000', 'excel', 14_000],
  ['12.5', 'rfc4180', 12.5],
  ['0', 'excel', 0],
  ['', 'excel', null],
  ['douze', 'excel', undefined],
  ['1,2,3', 'excel', undefined],
] as const)('the number %j in %s is %j', (text, dialect, number) =>
  expect(parseCell(text, 'percent', dialect)).toBe(number),
)

test('a text loses the mark that kept a spreadsheet from running it', () => {
  expect(parseCell("'=1", 'text', 'excel')).toBe('=1')
  expect(parseCell("l'étude", 'text', 'excel')).toBe("l'étude")
})
