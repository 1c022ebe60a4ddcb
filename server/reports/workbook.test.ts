import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'

import { seedDemo } from '../../prisma/demo/demo.ts'
import { type Cell, type CellFormat, reportNames, type ReportReply } from '../contract/reports.ts'
import { scratchApp } from '../testing/app.ts'

// Exports every report of the demonstration as a workbook and reads it back with an independent library.

/** The value that a spreadsheet cell should have for a cell of the JSON report. */
function inSheet(cell: Cell, format: CellFormat): unknown {
  if (cell === null || cell === '') return null
  if (format === 'day') return new Date(`${cell}T00:00:00Z`).getTime()
  if (format === 'instant') return Math.floor((Date.parse(String(cell)) + 3_600_000) / 1000) * 1000
  return typeof cell === 'number' && format === 'percent' ? Math.round(cell * 1e6) / 1e8 : cell
}

function asRead(value: unknown, format: CellFormat): unknown {
  if (value instanceof Date) return Math.round(value.getTime() / 1000) * 1000
  return typeof value === 'number' && format === 'percent' ? Math.round(value * 1e8) / 1e8 : value
}

const asked = [
  ...reportNames.map((name) => `${name}?at=today`),
  'matrix?kind=plan_item',
  'matrix?kind=indicator',
  'institutions?institution=mah-gc',
  'plan-execution?by=funder',
  'changes?compared=ccm-6&language=en',
]

test('a workbook holds the rows, the rates and the notes of the JSON of the same report', async () => {
  const { app, store } = await scratchApp({ clock: () => new Date('2026-11-23T12:00:00.000Z') })
  await seedDemo(store, '2026-11-23')
  const viewer = await app.as('viewer')
  for (const path of asked) {
    const json: ReportReply = (await viewer.get(`/api/reports/${path}`)).json
    const file = await viewer.get(`/api/reports/${path}&format=xlsx`)
    expect(file.headers['content-type'], path).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(file.headers['content-disposition'], path).toMatch(
      /^attachment; filename="[a-z-]+_(au|on)-2026-11-23_.*\.xlsx"/,
    )
    const [data, rates, about] = await readWorkbook(file.bytes, { trim: false })
    const formats = json.columns.map(({ format }) => format)
    expect(data?.data[0], path).toEqual(json.columns.map(({ label }) => label))
    expect(
      data?.data.slice(1).map((row) => formats.map((format, index) => asRead(row[index], format))),
      path,
    ).toEqual(
      json.rows.map((row) => formats.map((format, index) => inSheet(row[index] ?? null, format))),
    )
    expect(
      rates?.data.slice(1).map((row) => row.slice(0, 3)),
      path,
    ).toEqual(
      json.totals.map(({ label, numerator, denominator }) => [label, numerator, denominator]),
    )
    const told = [about?.data[0]?.[1], ...(about?.data.map(([, text]) => text) ?? [])]
    expect(told, path).toEqual(
      expect.arrayContaining([
        json.title,
        ...json.notes.map(({ text }) => text),
        ...json.definitions,
      ]),
    )
    expect(told, path).toContain(`http://localhost:80/api/reports/${path}&format=xlsx`)
  }
})
