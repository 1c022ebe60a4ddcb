import { describe, expect, it } from 'vitest'

import { counts, exampleContext } from './examples/context.ts'
import { examples } from './examples/examples.ts'
import { indicatorsByDomain as chart } from './indicators-by-domain.ts'
import { chartOptions } from './options/options.ts'

const data = examples['indicators-by-domain']
const context = exampleContext
const english = { ...context, language: 'en' as const }
const first = { baselineAsOf: null, rows: data.rows.map((row) => ({ ...row, baseline: null })) }
const halfKnown = {
  ...data,
  rows: data.rows.map((row, index) => (index === 0 ? { ...row, baseline: null } : row)),
}

describe('the chart of indicators by domain', () => {
  it('says what is compared, and that it is no ranking', () => {
    expect(chart.subtitle(data, context)).toBe(
      'Indicateurs par domaine, en nombre, au 25 janvier 2024\u00A0; en dessous, l’évaluation du 5 août 2021',
    )
    expect(chart.subtitle(first, context)).toBe(
      'Indicateurs par domaine, en nombre, au 25 janvier 2024',
    )
    expect(chart.subtitle(data, english)).toBe(
      'Indicators by domain, in number, on 25 January 2024; below, the assessment of 5 August 2021',
    )
    expect(chart.subtitle(first, english)).toBe(
      'Indicators by domain, in number, on 25 January 2024',
    )
    expect(chart.note(data, context)).toContain('ni une note ni un classement')
    expect(chart.note(data, english)).toContain('neither a score nor a ranking')
  })

  it('has a table of its numbers, now and then; an unknown baseline is empty, not zero', () => {
    const { columns, rows } = chart.table(data, context)
    expect(columns.map(({ label }) => label).slice(0, 8)).toEqual([
      'Domaine',
      'Oui',
      'Partiel',
      'Non',
      'Non évalué',
      'Sans objet',
      'Évalués',
      'Oui (2021)',
    ])
    expect(rows[0]).toEqual(['Droits des migrants', 11, 6, 0, 2, 0, 17, 7, 9, 0, 3, 0, 16])
    expect(chart.table(first, english).rows[0]).toEqual(['Migrants’ rights', 11, 6, 0, 2, 0, 17])
    expect(chart.table(halfKnown, context).rows[0]?.slice(7)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('opens the indicators of the domain, now or at the baseline', () => {
    expect(chart.target(data, { seriesId: 'yes', dataIndex: 0 }, context)).toEqual({
      kind: 'indicator',
      filter: { category: ['1'], status: ['yes'] },
    })
    expect(chart.target(data, { seriesId: 'assessed', dataIndex: 3 }, context)).toEqual({
      kind: 'indicator',
      filter: { category: ['4'], status: ['yes', 'partial', 'no'] },
    })
    expect(chart.target(data, { seriesId: 'baseline-no', dataIndex: 2 }, context)).toEqual({
      kind: 'indicator',
      filter: { category: ['3'], status: ['no'], asOf: '2021-08-05' },
    })
    expect(chart.target(first, { seriesId: 'baseline-no', dataIndex: 2 }, context)).toBeUndefined()
    expect(chart.target(data, { seriesId: 'domain', dataIndex: 0 }, context)).toBeUndefined()
    expect(chart.target(data, { seriesId: 'yes', dataIndex: 99 }, context)).toBeUndefined()
  })

  it('draws two bars a domain, one when there is nothing to compare with', () => {
    const stacksOf = (some: typeof data) =>
      new Set(
        [
          chartOptions['indicators-by-domain'](some, { ...english, width: 640, theme: 'light' })
            .series,
        ]
          .flat()
          .map((series) => (series?.type === 'bar' ? series.stack : '')),
      )
    expect(stacksOf(data).size).toBe(2)
    expect(stacksOf(halfKnown).size).toBe(2)
    expect(stacksOf(first).size).toBe(1)
  })

  it('writes yes of those assessed at the end of a bar, and – when none is', () => {
    const textsOf = (some: typeof data) =>
      JSON.stringify(
        chartOptions['indicators-by-domain'](some, { ...context, width: 640, theme: 'light' })
          .graphic,
      )
    expect(textsOf(data)).toContain('11 oui sur 17')
    expect(textsOf(data)).toContain('2021\u00A0: 7 oui sur 16')
    expect(
      textsOf({
        ...first,
        rows: first.rows
          .slice(0, 1)
          .map((row) => ({ ...row, counts: counts({ not_assessed: 3 }) })),
      }),
    ).toContain('"–"')
  })

  it('is told in words', () => {
    expect(chart.altText(first, context)).toContain(
      'Droits des migrants\u00A0: Oui 11, Partiel 6, Non évalué 2, Évalués 17.',
    )
  })
})
