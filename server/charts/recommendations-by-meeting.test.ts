import { describe, expect, it } from 'vitest'

import { exampleContext } from './examples/context.ts'
import { examples } from './examples/examples.ts'
import { recommendationsByMeeting as chart } from './recommendations-by-meeting.ts'
import { chartOptions } from './options/options.ts'

const data = examples['recommendations-by-meeting']
const context = exampleContext
const unknown = {
  rows: [{ ...data.rows[0], meeting: null, counts: { ...data.rows[0]!.counts }, total: 1 }],
}

describe('the chart of recommendations by meeting', () => {
  it('says at which day it stands', () => {
    expect(chart.subtitle(data, context)).toBe(
      'Recommandations par réunion d’origine et par état, en nombre, au 25 janvier 2024',
    )
    expect(chart.subtitle(data, { ...context, language: 'en' })).toBe(
      'Recommendations by meeting of origin and status, in number, on 25 January 2024',
    )
    expect(chart.note(data, context)).toBeUndefined()
  })

  it('has a table of its numbers, whose totals add up', () => {
    const { columns, rows } = chart.table(data, context)
    expect(columns.map(({ key }) => key)).toEqual([
      'meeting',
      'heldOn',
      'completed',
      'in_progress',
      'not_started',
      'not_completed',
      'suspended',
      'obsolete',
      'total',
    ])
    expect(rows[2]).toEqual(['3e session · 2018', '24 janvier 2018', 5, 0, 0, 1, 1, 1, 8])
    expect(rows[3]?.[1]).toBe('date inconnue')
    for (const row of rows)
      expect(row.slice(2, -1).reduce((sum: number, cell) => sum + Number(cell), 0)).toBe(row.at(-1))
    expect(chart.table(unknown, { ...context, language: 'en' }).rows[0]?.slice(0, 2)).toEqual([
      'Unknown meeting',
      null,
    ])
  })

  it('opens the recommendations of the meeting, in that status or all', () => {
    expect(chart.target(data, { seriesId: 'completed', dataIndex: 5 }, context)).toEqual({
      kind: 'recommendation',
      filter: { meeting: ['ccm-6'], status: ['completed'] },
    })
    expect(chart.target(data, { seriesId: 'total', dataIndex: 5 }, context)).toEqual({
      kind: 'recommendation',
      filter: { meeting: ['ccm-6'] },
    })
    expect(chart.target(data, { seriesId: 'heldOn', dataIndex: 5 }, context)).toBeUndefined()
    expect(chart.target(data, { seriesId: 'completed', dataIndex: 99 }, context)).toBeUndefined()
    expect(chart.target(unknown, { seriesId: 'completed', dataIndex: 0 }, context)).toBeUndefined()
  })

  it('draws the statuses in the order of the vocabulary, and only those that occur', () => {
    const option = chartOptions['recommendations-by-meeting'](data, {
      ...context,
      width: 640,
      theme: 'light',
    })
    expect([option.series].flat().map((series) => series?.id)).toEqual([
      'completed',
      'in_progress',
      'not_started',
      'not_completed',
      'suspended',
      'obsolete',
    ])
    const few = chartOptions['recommendations-by-meeting'](
      { rows: data.rows.slice(0, 1) },
      { ...context, width: 640, theme: 'light' },
    )
    expect([few.series].flat().map((series) => series?.id)).toEqual(['completed'])
  })

  it('is told in words', () => {
    expect(chart.altText(data, context)).toContain(
      '6e session · 2021\u00A0: Réalisée 4, En cours 4, Non entamée 2, Total 10.',
    )
    expect(chart.altText({ rows: [] }, context)).toBe('Aucune recommandation à ce point de vue.')
  })
})
