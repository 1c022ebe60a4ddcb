import fc from 'fast-check'
import { expect, test } from 'vitest'

import { defuse, undefuse } from './formula.ts'

/** Texts made mostly of dangerous characters, so that random generation reaches the unusual cases. */
const nastyText = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '\0',
      ' ',
      '\u00A0',
      '\u202F',
      '\uFEFF',
      "'",
      '"',
      ';',
      ',',
      'a',
      'é',
      '1',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(nastyText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

test.each([
  '=1+1',
  '+33',
  '-5',
  '@SUM(A1)',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '\t=1',
  '\r1',
  '\0=1',
  ' =1',
  '\u00A0=1',
  '\u202F \u200B=1',
])('a text that begins as %j is marked as text', (text) => expect(defuse(text)).toBe(`'${text}`))

test('every line of a cell is looked at', () => {
  expect(defuse('Actions :\n- former\n- équiper\r\n=1\r@x')).toBe(
    "Actions :\n'- former\n'- équiper\r\n'=1\r'@x",
  )
})

test.each([
  'Réaliser l’étude',
  "l'étude",
  'a=1',
  '2021-08-06',
  "' texte",
  '',
  'ligne\r\n\r\nligne',
])('%j goes out as it is', (text) => expect(defuse(text)).toBe(text))

test('an apostrophe that was there before a formula is still there after a journey', () => {
  expect(undefuse(defuse("'=1"))).toBe("'=1")
  expect(undefuse(defuse("''=1"))).toBe("''=1")
})

test('any text comes back the same', () => {
  fc.assert(
    fc.property(anyText, (text) => undefuse(defuse(text)) === text),
    { numRuns: 2000 },
  )
})

test('no line of any text begins as a formula', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = defuse(text).split(/\r\n|\n|\r/)
      return lines.every((line) => !/^[\s\u00A0]*[=+\-@＝＋－＠\t\0]/.test(line))
    }),
    { numRuns: 2000 },
  )
})

test('a long run of blanks takes no time', () => {
  const text = `${'\uFEFF \u00A0'.repeat(30_000)}x`
  const before = performance.now()
  expect(defuse(text)).toBe(text)
  expect(performance.now() - before).toBeLessThan(200)
})
