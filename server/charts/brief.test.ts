import { expect, it } from 'vitest'

import { briefly } from './brief.ts'
import { examples } from './examples/examples.ts'

it('keeps what is read from the end of a hall, and tells what it leaves out', () => {
  const brief = briefly(examples)
  expect(
    brief['plan-execution'].axes.map(({ category, programmes }) => [
      category.code,
      programmes.length,
    ]),
  ).toEqual([
    ['A1', 0],
    ['A2', 0],
    ['A3', 0],
  ])
  expect(brief['recommendations-by-meeting'].rows).toEqual(
    examples['recommendations-by-meeting'].rows.slice(4),
  )
  expect(brief['open-by-institution']).toEqual({
    rows: examples['open-by-institution'].rows.slice(0, 6),
    hiddenCount: 4,
  })
  expect(brief['indicator-cells']).toBe(examples['indicator-cells'])
})

it('leaves alone what is short already', () => {
  const short = { ...examples, 'open-by-institution': { rows: [], hiddenCount: 0 } }
  expect(briefly(short)['open-by-institution']).toEqual({ rows: [], hiddenCount: 0 })
})
