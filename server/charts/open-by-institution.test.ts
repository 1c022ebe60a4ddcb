import { describe, expect, it } from 'vitest'

import { exampleContext } from './examples/context.ts'
import { examples } from './examples/examples.ts'
import { openByInstitution as chart } from './open-by-institution.ts'
import { chartOptions } from './options/options.ts'

const data = examples['open-by-institution']
const context = exampleContext
const english = { ...context, language: 'en' as const }

describe('the chart of open recommendations by institution', () => {
  it('says what it counts, and how many institutions it leaves out', () => {
    expect(chart.subtitle(data, context)).toBe(
      'Recommandations ouvertes par institution chef de file, dont en retard, au 25 janvier 2024',
    )
    expect(chart.subtitle(data, english)).toBe(
      'Open recommendations by lead institution, of which overdue, on 25 January 2024',
    )
    expect(chart.note(data, context)).toBe('3\u00A0autres institutions ne sont pas affichées.')
    expect(chart.note({ ...data, hiddenCount: 1 }, english)).toBe(
      '1\u00A0other institution is not shown.',
    )
    expect(chart.note({ ...data, hiddenCount: 0 }, context)).toBeUndefined()
  })

  it('has a table of its numbers', () => {
    const { rows } = chart.table(data, context)
    expect(rows[0]).toEqual(['À compléter', null, 7, 0])
    expect(rows[2]).toEqual([
      'SP/CCM',
      'Secrétariat Permanent du Cadre de Concertation sur la Migration',
      6,
      2,
    ])
    expect(rows[5]?.[0]).toBe('Conseil régional d’Agadez')
    expect(chart.table(data, english).columns.map(({ label }) => label)).toEqual([
      'Lead',
      'Name',
      'Open',
      'of which overdue',
    ])
  })

  it('opens what the institution leads that is open, or overdue', () => {
    expect(chart.target(data, { seriesId: 'open', dataIndex: 1 }, context)).toEqual({
      kind: 'recommendation',
      filter: { institution: ['mi'], status: ['not_started', 'in_progress'] },
    })
    expect(chart.target(data, { seriesId: 'overdue', dataIndex: 1 }, context)).toEqual({
      kind: 'recommendation',
      filter: { institution: ['mi'], flag: ['overdue'] },
    })
    expect(
      chart.target(data, { seriesId: 'open', dataIndex: 0 }, context)?.filter.institution,
    ).toEqual(['none'])
    expect(chart.target(data, { seriesId: 'name', dataIndex: 1 }, context)).toBeUndefined()
    expect(chart.target(data, { seriesId: 'open', dataIndex: 99 }, context)).toBeUndefined()
  })

  it('draws the overdue ones over the open ones, with the numbers of the table', () => {
    const option = chartOptions['open-by-institution'](data, {
      ...context,
      width: 640,
      theme: 'light',
    })
    const [open, overdue] = [option.series].flat()
    expect(open).toMatchObject({ id: 'open', barGap: '-100%' })
    expect(open?.data).toMatchObject(data.rows.map(({ open: value }) => ({ value })))
    expect(overdue?.data).toMatchObject(
      data.rows.map(({ overdue: value }) => ({ value: value === 0 ? null : value })),
    )
  })

  it('is told in words', () => {
    expect(chart.altText(data, context)).toContain('SP/CCM\u00A0: Ouvertes 6, dont en retard 2.')
  })
})
