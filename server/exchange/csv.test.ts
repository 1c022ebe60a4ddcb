import { buffer, text as textOf } from 'node:stream/consumers'

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Cell, CellFormat } from '../contract/reports.ts'
import { parseCell } from './cell.ts'
import { csvStream, csvText } from './csv.ts'

const columns = [
  { key: 'code', label: 'Code', format: 'code' },
  { key: 'title', label: 'Intitulé', format: 'text' },
  { key: 'progress', label: 'Avancement (%)', format: 'percent' },
] as const satisfies { key: string; label: string; format: CellFormat }[]
const delimiterOf = { excel: ';', rfc4180: ',' } as const
const dialects = ['excel', 'rfc4180'] as const

/** Parses with an independent library. */
function readBack(csv: string, dialect: (typeof dialects)[number]): string[][] {
  return parse(csv, {
    delimiter: delimiterOf[dialect],
    bom: dialect === 'excel',
    record_delimiter: '\r\n',
  })
}

test('the French Excel gets a mark, semicolons, CRLF, decimal commas and French headings', () => {
  const csv = csvText(
    columns,
    [
      ['REC-05-03', 'Créer « le » cadre', 12.5],
      ['REC-05-04', 'a;b "c"', null],
    ],
    'excel',
  )
  expect(csv).toBe(
    '\uFEFFCode;Intitulé;Avancement (%)\r\nREC-05-03;Créer « le » cadre;12,5\r\nREC-05-04;"a;b ""c""";\r\n',
  )
})

test('programs get commas, points and keys, without a mark', () => {
  expect(csvText(columns, [['REC-05-03', 'a, b', 12.5]], 'rfc4180')).toBe(
    'code,title,progress\r\nREC-05-03,"a, b",12.5\r\n',
  )
})

test('a true zero is written and the unknown is empty', () => {
  expect(csvText(columns, [['A', null, 0]], 'rfc4180')).toContain('\r\nA,,0\r\n')
})

test('thousands have no separator', () => {
  expect(csvText([{ key: 'x', label: 'x', format: 'xof' }], [[14_000_000_000]], 'excel')).toContain(
    '\r\n14000000000\r\n',
  )
})

test('a negative number is a number, not a formula', () => {
  expect(csvText(columns, [['A', '-5', -5]], 'excel')).toContain("\r\nA;'-5;-5\r\n")
})

test('an instant is told in the time of Niamey to people, in UTC to programs', () => {
  const instants = [{ key: 'at', label: 'Connu depuis', format: 'instant' }] as const
  expect(csvText(instants, [['2021-08-06T15:40:00.000Z']], 'excel')).toContain(
    '2021-08-06 16:40:00',
  )
  expect(
    csvText(instants, [['2021-08-06T08:05:09.999Z'], ['2021-12-31T23:40:00.000Z']], 'excel'),
  ).toContain('2021-08-06 09:05:09\r\n2022-01-01 00:40:00')
  expect(csvText(instants, [['2021-08-06T15:40:00.000Z']], 'rfc4180')).toContain(
    '2021-08-06T15:40:00.000Z',
  )
})

test.each(dialects)('any table written as %s is read the same by another program', (dialect) => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1', 'a\n-b', ';,"', '\u00A0+1', "'=x", '\r', 'é\r\n'),
  )
  const table = fc.array(
    fc.tuple(cell, cell, fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(table, (rows) => {
      const [, ...read] = readBack(csvText(columns, rows, dialect), dialect)
      const back = read.map((cells) =>
        cells.map((text, index) => parseCell(text, columns[index]?.format ?? 'text', dialect)),
      )
      expect(back).toEqual(
        rows.map((row) =>
          row.map((value) => (value === '' ? null : Object.is(value, -0) ? 0 : value)),
        ),
      )
    }),
    { numRuns: 500 },
  )
})

test('a stream gives the bytes of the small table', async () => {
  const rows: Cell[][] = [
    ['A', 'é', 1],
    ['B', '=1', null],
  ]
  expect(await textOf(csvStream(columns, [rows], 'rfc4180'))).toBe(
    csvText(columns, rows, 'rfc4180'),
  )
  expect((await buffer(csvStream(columns, [rows], 'excel'))).subarray(0, 3)).toEqual(
    Buffer.from([0xef, 0xbb, 0xbf]),
  )
})

test('a slow reader holds the rows back', async () => {
  let taken = 0
  function* endless(): Generator<Cell[][]> {
    for (;;) {
      taken += 1
      yield [['A', 'x'.repeat(1000), taken]]
    }
  }
  const stream = csvStream(columns, endless(), 'excel')
  stream.read()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(taken).toBeLessThan(400)
  stream.destroy()
})

test('rows are let go when the reader hangs up', async () => {
  let isReleased = false
  async function* pages(): AsyncGenerator<Cell[][]> {
    try {
      for (;;) yield [['A', 'x'.repeat(1000), 1]]
    } finally {
      isReleased = true
    }
  }
  const stream = csvStream(columns, pages(), 'excel')
  for await (const _ of stream) break
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(isReleased).toBe(true)
})
