import { describe, expect, it } from 'vitest'

import { layoutBars, placedEnds, type StackedBars } from '../bar-layout.ts'
import type { ChartOption } from '../chart-option.ts'
import { exampleContext } from '../examples/context.ts'
import { palettes } from '../palette.ts'
import { stackedBars } from './stacked-bars.ts'

const { marks } = palettes.light
const context = { ...exampleContext, theme: 'light' as const }

function chart(values: (number | null)[], changes: Partial<StackedBars> = {}): StackedBars {
  return {
    rows: values.map((_, index) => ({ label: `Ligne ${index}` })),
    bars: [
      {
        thickness: 20,
        isNumbered: true,
        segments: [{ id: 'completed', name: 'Réalisée', mark: marks.completed, values }],
        ends: values.map((value) => ({ text: String(value ?? '') })),
      },
    ],
    legend: ['Réalisée'],
    ...changes,
  }
}
interface Datum {
  value: number | null
  label: { show: boolean; formatter: string }
}
const dataOf = (option: ChartOption) =>
  JSON.parse(JSON.stringify([option.series].flat()[0]?.data)) as Datum[]

describe('horizontal bars', () => {
  it('have their names beside them where there is room, above them on a telephone', () => {
    expect(layoutBars(chart([1]), { ...context, width: 640 }).left).toBeGreaterThan(0)
    expect(layoutBars(chart([1]), { ...context, width: 320 }).left).toBe(0)
  })

  it('leave room for the words at their ends', () => {
    const wide = chart([1, 100])
    const layout = layoutBars(wide, { ...context, width: 320 })
    const [, last] = placedEnds(wide, layout)
    expect((last?.x ?? 0) + 24).toBeLessThanOrEqual(320)
    expect(layoutBars(chart([0]), { ...context, width: 320 }).plotWidth).toBe(320)
  })

  it('number a segment only where the number fits', () => {
    const [large, small] = dataOf(stackedBars(chart([100, 1]), { ...context, width: 320 }))
    expect(large?.label).toMatchObject({ show: true, formatter: '100' })
    expect(small?.label.show).toBe(false)
  })

  it('draw nothing for a zero or an unknown', () => {
    const [zero, unknown] = dataOf(stackedBars(chart([0, null, 3]), { ...context, width: 320 }))
    expect(zero?.value).toBeNull()
    expect(unknown).toMatchObject({ value: null, label: { show: false } })
  })

  it('go to the end of a scale when there is one, over an empty track', () => {
    const option = stackedBars(chart([20], { scaleEnd: 100 }), { ...context, width: 320 })
    expect(option.xAxis).toMatchObject({ max: 100 })
    expect([option.series].flat()[0]).toMatchObject({ showBackground: true })
  })

  it('are as high as their rows, and never of no height', () => {
    const heightOf = (values: number[]) =>
      layoutBars(chart(values), { ...context, width: 640 }).height
    expect(heightOf([1, 2, 3]) - heightOf([1, 2])).toBe(heightOf([1, 2]) - heightOf([1]))
    expect(
      layoutBars(chart([], { legend: [], bars: [] }), { ...context, width: 640 }).height,
    ).toBeGreaterThan(0)
    expect(
      layoutBars(chart([], { legend: [], bars: [], isOverlaid: true }), { ...context, width: 640 })
        .height,
    ).toBeGreaterThan(0)
  })

  it('say a value with its unit when pointed at, and – for an unknown', () => {
    const { tooltip } = stackedBars(chart([20], { unit: '\u00A0%' }), { ...context, width: 320 })
    const [said] = [tooltip].flat()
    expect(said?.valueFormatter?.(20, 0)).toBe('20\u00A0%')
    expect(said?.valueFormatter?.(null, 0)).toBe('–')
    const [bare] = [stackedBars(chart([20]), { ...context, width: 320 }).tooltip].flat()
    expect(bare?.valueFormatter?.(1234, 0)).toBe('1\u202F234')
  })
})
