import { describe, expect, it } from 'vitest'

import type { MonthlyData } from '../contract/dashboard.ts'
import { counts, exampleContext, session } from './examples/context.ts'
import { examples } from './examples/examples.ts'
import { statusesByMonth as chart } from './statuses-by-month.ts'
import { chartOptions } from './options/options.ts'

const data = examples['statuses-by-month']
const context = exampleContext
const english = { ...context, language: 'en' as const }
const drawing = { ...context, width: 640, theme: 'light' as const }
const graphics = (some: MonthlyData, at = drawing) =>
  JSON.stringify(chartOptions['statuses-by-month'](some, at).graphic)
const month = (asOf: string, completed: number, inProgress = 3) => ({
  asOf,
  counts: counts({ completed, in_progress: inProgress }),
})
const short: MonthlyData = {
  months: [month('2021-06-30', 1), month('2021-07-31', 2), month('2021-08-06', 3)],
  meetings: [],
}

describe('the chart of statuses by month', () => {
  it('says until when it goes', () => {
    expect(chart.subtitle(data, context)).toBe(
      'Recommandations par état, en nombre, mois par mois jusqu’au 25 janvier 2024',
    )
    expect(chart.subtitle(data, english)).toBe(
      'Recommendations by status, in number, month by month, as it stood on 25 January 2024',
    )
  })

  it('has a table of its numbers, whose totals add up', () => {
    const { columns, rows } = chart.table(data, context)
    expect(columns[0]).toEqual({ key: 'asOf', label: 'Au', format: 'day' })
    expect(rows.at(-1)).toEqual(['2024-01-25', 26, 16, 10, 2, 1, 1, 56])
    expect(chart.table(data, english).columns[0]?.label).toBe('On')
  })

  it('draws areas that add up to the totals of the table', () => {
    const series = [chartOptions['statuses-by-month'](data, drawing).series].flat()
    const totals = data.months.map((_, index) =>
      series.reduce((sum, each) => sum + Number([each?.data].flat()[index]), 0),
    )
    expect(totals).toEqual(chart.table(data, context).rows.map((row) => row.at(-1)))
  })

  it('opens the recommendations of that status as they stood at that month, known as at the viewpoint', () => {
    expect(chart.target(data, { seriesId: 'completed', dataIndex: 0 }, context)).toEqual({
      kind: 'recommendation',
      filter: { status: ['completed'], asOf: '2018-01-31', knownAt: '2024-01-25T17:00:00.000Z' },
    })
    expect(chart.target(data, { seriesId: 'total', dataIndex: 0 }, context)?.filter).toEqual({
      asOf: '2018-01-31',
      knownAt: '2024-01-25T17:00:00.000Z',
    })
    expect(chart.target(data, { seriesId: 'asOf', dataIndex: 0 }, context)).toBeUndefined()
    expect(chart.target(data, { seriesId: 'completed', dataIndex: 999 }, context)).toBeUndefined()
  })

  it('marks the sessions whose month is known, and says which are not', () => {
    expect(graphics(data)).toContain('"6e"')
    expect(graphics(data)).not.toContain('"2e"')
    expect(chart.note(data, context)).toBe('Sans mois connu, non placée\u00A0: 2e session.')
    expect(chart.note({ ...data, meetings: [session(2, '2017'), session(4, null)] }, context)).toBe(
      'Sans mois connu, non placées\u00A0: 2e, 4e sessions.',
    )
    expect(chart.note(data, english)).toBe('Month unknown, not placed: 2nd session.')
    expect(chart.note({ ...data, meetings: [] }, context)).toBeUndefined()
  })

  it('does not mark what lies outside of the months drawn, nor names two that lie together', () => {
    const marked = graphics({
      ...short,
      meetings: [
        session(4, null),
        session(5, '2019-06-12'),
        session(6, '2021-06'),
        session(7, '2021-06-02'),
        session(8, '2024-01-25'),
      ],
    })
    expect(marked).toContain('"6e"')
    for (const absent of ['"4e"', '"5e"', '"7e"', '"8e"']) expect(marked).not.toContain(absent)
  })

  it('names each area at its end with its last number', () => {
    expect(graphics(data)).toContain('26\u00A0réalisées')
    expect(graphics(data)).toContain('1\u00A0caduque"')
    expect(graphics(data, { ...drawing, language: 'en' })).toContain('16\u00A0in progress')
  })

  it('writes years under a long axis, and months under a short one', () => {
    const labelAt = (some: MonthlyData, index: number, width = 640) => {
      const [axis] = [chartOptions['statuses-by-month'](some, { ...drawing, width }).xAxis].flat()
      if (
        axis?.type !== 'category' ||
        typeof axis.axisLabel?.interval !== 'function' ||
        typeof axis.axisLabel.formatter !== 'function'
      )
        return undefined
      const written = axis.axisLabel.formatter('', index, undefined)
      return axis.axisLabel.interval(index, '') ? written : written || undefined
    }
    expect(labelAt(data, 12)).toBe('2019')
    expect(labelAt(data, 13)).toBeUndefined()
    expect(labelAt(data, 12, 284)).toBeUndefined()
    expect(labelAt(short, 0)).toBe('06/2021')
  })

  it('writes whole numbers beside it', () => {
    const [axis] = [chartOptions['statuses-by-month'](data, drawing).yAxis].flat()
    if (axis?.type !== 'value' || typeof axis.axisLabel?.formatter !== 'function')
      throw new Error('no value axis')
    expect(axis.axisLabel.formatter(1000, 0, undefined)).toBe('1\u202F000')
  })

  it('draws a single month as points, and nothing without harm', () => {
    const one = chartOptions['statuses-by-month'](
      { months: [month('2021-08-06', 0, 3)], meetings: [session(6, '2021-08-06')] },
      drawing,
    )
    expect(
      [one.series].flat().map((series) => (series?.type === 'line' ? series.symbol : '')),
    ).toEqual(['circle'])
    expect(chart.height({ months: [], meetings: [] }, { ...drawing, width: 320 })).toBeGreaterThan(
      100,
    )
  })

  it('is told in words: where it began and where it stands', () => {
    expect(chart.altText(data, context)).toContain('2024-01-25\u00A0: Réalisée 26')
    expect(
      chart
        .altText({ months: [month('2021-08-06', 3)], meetings: [] }, context)
        .match(/2021-08-06/g),
    ).toHaveLength(1)
    expect(chart.altText({ months: [], meetings: [] }, context)).toBe(
      'Aucune recommandation à ce point de vue.',
    )
  })
})
