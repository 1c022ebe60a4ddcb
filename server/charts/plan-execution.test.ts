import { describe, expect, it } from 'vitest'

import type { PlanData } from '../contract/dashboard.ts'
import { exampleContext } from './examples/context.ts'
import { examples } from './examples/examples.ts'
import { planExecution as chart } from './plan-execution.ts'
import { chartOptions } from './options/options.ts'

const data = examples['plan-execution']
const context = exampleContext
const english = { ...context, language: 'en' as const }
const drawing = { ...context, width: 640, theme: 'light' as const }
const untimed: PlanData = { ...data, elapsed: { numerator: 0, denominator: 0 } }
const empty: PlanData = { elapsed: { numerator: 17, denominator: 100 }, axes: [] }
const measured: PlanData = {
  ...data,
  axes: data.axes.map((axis) => ({
    ...axis,
    physical: { ...axis.physical, unmeasured: 0 },
    financial: { ...axis.financial, unbudgeted: 0, unreported: 0 },
  })),
}
const graphics = (some: PlanData, at = drawing) =>
  JSON.stringify(chartOptions['plan-execution'](some, at).graphic)

describe('the chart of the plan', () => {
  it('says what is in neither rate', () => {
    expect(chart.subtitle(data, context)).toBe(
      'Exécution physique (TEP) et financière (TEF) par axe et sous-programme, en %, au 25 janvier 2024',
    )
    expect(chart.subtitle(data, english)).toBe(
      'Physical (TEP) and financial (TEF) execution by axis and sub-programme, in %, on 25 January 2024',
    )
    expect(chart.note(data, context)?.replaceAll('\u00A0', ' ')).toBe(
      'Hors de ces taux : 3 actions non mesurées, 6 actions sans budget, 3 actions dont la dépense n’est pas communiquée.',
    )
    expect(chart.note(data, english)?.replaceAll('\u00A0', ' ')).toBe(
      'Not in these rates: 3 items not measured, 6 items without budget, 3 items whose spending is not reported.',
    )
    expect(chart.note(measured, context)).toBeUndefined()
  })

  it('has a table of its numbers: both numbers of each rate, and nothing for 0 ÷ 0', () => {
    const { columns, rows } = chart.table(data, context)
    expect(rows).toHaveLength(14)
    for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(rows[4]).toEqual([
      'Axe\u00A02 · Protection et assistance aux migrants, aux réfugiés et aux populations d’accueil',
      22,
      27,
      27,
      100,
      1,
      31,
      32240e6,
      104000e6,
      2,
      1,
      17,
    ])
    expect(rows[13]?.[2]).toBeNull()
    expect(chart.table(untimed, english).rows[0]?.at(-1)).toBeNull()
  })

  it('opens the actions of the axis or the sub-programme', () => {
    expect(chart.target(data, { seriesId: 'physical', dataIndex: 0 }, context)).toEqual({
      kind: 'plan_item',
      filter: { category: ['A1'] },
    })
    expect(chart.target(data, { seriesId: 'financial', dataIndex: 5 }, context)).toEqual({
      kind: 'plan_item',
      filter: { category: ['2.1'] },
    })
    expect(chart.target(data, { seriesId: 'physical', dataIndex: 99 }, context)).toBeUndefined()
  })

  it('marks only what spends faster than it delivers', () => {
    const [, financial] = [chartOptions['plan-execution'](data, drawing).series].flat()
    const isMarked = JSON.parse(JSON.stringify(financial?.data)).map(
      (datum: { itemStyle?: unknown }) => datum.itemStyle !== undefined,
    )
    expect(isMarked).toEqual([
      false,
      false,
      true,
      false,
      true,
      true,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('has a dashed line for the time elapsed, named, when there is one', () => {
    expect(graphics(data)).toContain('temps écoulé 17\u00A0%')
    expect(graphics(data, { ...drawing, language: 'en' })).toContain('time elapsed 17%')
    expect(graphics(untimed)).not.toContain('temps écoulé')
    expect(graphics(empty)).not.toContain('temps écoulé')
  })

  it('goes beyond 100 % when more was spent than planned', () => {
    const over = {
      ...data,
      axes: data.axes.map((axis) => ({
        ...axis,
        financial: { ...axis.financial, numerator: 2 * axis.financial.denominator },
      })),
    }
    expect(chartOptions['plan-execution'](over, drawing).xAxis).toMatchObject({ max: 200 })
    expect(chartOptions['plan-execution'](data, drawing).xAxis).toMatchObject({ max: 100 })
  })

  it('is told in words', () => {
    expect(chart.altText(data, context)).toContain(
      'Axe\u00A03 · Gestion des flux migratoires\u00A0: TEP 34, TEF 12.',
    )
  })
})
