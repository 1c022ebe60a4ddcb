import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { constants, inflateRawSync } from 'node:zlib'

import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'

import type { Cell, CellFormat } from '../contract/reports.ts'
import { cellXml, escaped, lettersOf } from './xlsx-cell.ts'
import { type Sheet, xlsxStream } from './xlsx.ts'

const madeAt = '2026-11-23T08:00:00.000Z'
const columns = (...formats: CellFormat[]) =>
  formats.map((format, index) => ({ label: `Colonne ${index}`, format }))

/** Reads with an independent library. */
async function readBack(sheets: Sheet[]) {
  return readWorkbook(await buffer(xlsxStream(sheets, madeAt)))
}

test('days are dates, instants are times of Niamey, percentages are shares, money and counts are numbers', async () => {
  const formats = columns('text', 'day', 'instant', 'integer', 'decimal', 'percent', 'xof')
  const rows: Cell[][] = [
    ['é', '2021-08-06', '2021-08-06T15:40:30.000Z', 0, 12.5, 46.5, 14_000_000_000],
  ]
  const [sheet] = await readBack([{ name: 'Données', columns: formats, pages: [rows] }])
  expect(sheet?.sheet).toBe('Données')
  expect(sheet?.data[1]).toEqual([
    'é',
    new Date('2021-08-06T00:00:00Z'),
    new Date('2021-08-06T16:40:30Z'),
    0,
    12.5,
    0.465,
    14_000_000_000,
  ])
})

test('a true zero is a cell and the unknown is none', () => {
  expect(cellXml(0, 'integer', 'A1')).toContain('<v>0</v>')
  expect(cellXml(null, 'integer', 'A1')).toBe('')
})

test.each(['=1+1', '+33', '-5', '@SUM(A1)', '\t=1', '＝1', "'=1"])(
  'the text %j is a string of the file, not a formula',
  (text) => {
    const xml = cellXml(text, 'text', 'A2')
    expect(xml).toContain('t="inlineStr"')
    expect(xml).not.toContain('<f>')
  },
)

test.each([
  ['1899-12-31', 'inlineStr'],
  ['1900-03-01', '<v>61</v>'],
  ['2021-08-06', '<v>44414</v>'],
  ['pas un jour', 'inlineStr'],
])('the day %s is written as %s', (day, written) =>
  expect(cellXml(day, 'day', 'A1')).toContain(written),
)

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => expect(lettersOf(index)).toBe(letters))

test('signs that XML has no place for are written as Excel writes them', () => {
  expect(escaped('a\u0000b')).toBe('a_x0000_b')
  expect(escaped('_x0041_')).toBe('_x005F_x0041_')
  expect(escaped('<a href="&">')).toBe('&lt;a href=&quot;&amp;&quot;&gt;')
})

test('any text is well-formed XML', () => {
  const fit = /^(?:[\t\n\u0020-\uD7FF\uE000-\uFFFD]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      (text) => fit.test(escaped(text)) && !/<|&(?!amp;|lt;|gt;|quot;)/.test(escaped(text)),
    ),
    { numRuns: 1000 },
  )
})

test('the head is frozen and can be filtered down to the last row', async () => {
  const file = await buffer(
    xlsxStream(
      [
        {
          name: 'x',
          columns: columns('text', 'integer'),
          pages: [
            [
              ['a', 1],
              ['b', 2],
            ],
          ],
        },
      ],
      madeAt,
    ),
  )
  // The sheet is the last entry of the archive: its compressed bytes follow its local file header.
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const start = file.indexOf(name) + name.length
  const xml = inflateRawSync(file.subarray(start), {
    finishFlush: constants.Z_SYNC_FLUSH,
  }).toString()
  expect(xml).toContain('state="frozen"')
  expect(xml).toContain('<autoFilter ref="A1:B3"/>')
})

test('a slow reader holds the rows back, and rows are let go when he hangs up', async () => {
  let taken = 0
  let isReleased = false
  async function* endless(): AsyncGenerator<Cell[][]> {
    try {
      for (;;) {
        taken += 1
        yield [[Math.random().toString(36).repeat(100), taken]]
      }
    } finally {
      isReleased = true
    }
  }
  const stream = xlsxStream(
    [{ name: 'x', columns: columns('text', 'integer'), pages: endless() }],
    madeAt,
  )
  await once(stream, 'readable')
  const takenMeanwhile = async () => {
    const before = taken
    await setTimeout(50)
    return taken - before
  }
  await expect.poll(takenMeanwhile, { timeout: 10_000 }).toBe(0)
  stream.destroy()
  await expect.poll(() => isReleased).toBe(true)
})

test('rows that fail break the file off: no workbook looks whole that is not', async () => {
  async function* failing(): AsyncGenerator<Cell[][]> {
    yield [['a']]
    throw new Error('la base ne répond plus')
  }
  await expect(
    buffer(xlsxStream([{ name: 'x', columns: columns('text'), pages: failing() }], madeAt)),
  ).rejects.toThrow('la base ne répond plus')
})
