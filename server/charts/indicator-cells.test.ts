import { describe, expect, it } from 'vitest'

import type { IndicatorCellsData } from '../contract/dashboard.ts'
import { exampleContext } from './examples/context.ts'
import { examples } from './examples/examples.ts'
import { indicatorCells as chart } from './indicator-cells.ts'
import { chartOptions } from './options/options.ts'

const data = examples['indicator-cells']
const context = exampleContext
const english = { ...context, language: 'en' as const }
const drawing = { ...context, width: 640, theme: 'light' as const }
const empty: IndicatorCellsData = { isProvisional: false, rows: [] }
const unassessed: IndicatorCellsData = {
  isProvisional: true,
  rows: [
    {
      category: { code: '1', labelFr: 'Droits', labelEn: 'Rights' },
      cells: [{ code: '1.1', title: 'Titre', titleEn: null, status: 'not_assessed', before: null }],
    },
  ],
}

describe('the grid of indicators', () => {
  it('says that nobody has validated it, and that it is no ranking', () => {
    expect(chart.note(data, context)).toBe(
      'Appréciation provisoire, validée ni par le SP/CCM ni par l’OIM. Ce n’est ni une note ni un classement.',
    )
    expect(chart.note(empty, english)).toBe('This is neither a score nor a ranking.')
    expect(chart.subtitle(data, context)).toBe(
      'Les indicateurs de gouvernance des migrations, un par case (90), au 25 janvier 2024',
    )
    expect(chart.subtitle(data, english)).toBe(
      'The migration governance indicators, one a cell (90), on 25 January 2024',
    )
  })

  it('has a table of its cells', () => {
    const { rows } = chart.table(data, context)
    expect(rows).toHaveLength(90)
    expect(rows[7]).toEqual(['1.8', 'Indicateur 1.8', 'Droits des migrants', 'Oui', 'Partiel'])
    expect(chart.table(unassessed, english).rows).toEqual([
      ['1.1', 'Titre', 'Rights', 'Not assessed', null],
    ])
  })

  it('opens the indicator of a cell', () => {
    expect(chart.target(data, { seriesId: 'status', dataIndex: 19 }, context)).toEqual({
      kind: 'indicator',
      code: '2.1',
      filter: { q: '2.1' },
    })
    expect(chart.target(data, { seriesId: 'status', dataIndex: 90 }, context)).toBeUndefined()
  })

  it('draws a cell for each indicator', () => {
    const [series] = [chartOptions['indicator-cells'](data, drawing).series].flat()
    expect(series?.data).toHaveLength(90)
  })

  it('explains the signs that occur, and the ring when something changed', () => {
    const texts = (some: IndicatorCellsData, at = drawing) =>
      JSON.stringify(chartOptions['indicator-cells'](some, at).graphic)
    expect(texts(data)).toContain('Cerclé\u00A0: a changé')
    expect(texts(data, { ...drawing, language: 'en' })).toContain('Ringed: changed')
    expect(texts(data)).not.toContain('Sans objet')
    expect(texts(unassessed)).not.toContain('Cerclé')
    expect(texts(unassessed)).toContain('"–"')
  })

  it('says of a cell what it is and what it was when pointed at', () => {
    const sayAt = (some: IndicatorCellsData, dataIndex: number, language: 'fr' | 'en' = 'fr') => {
      const [tooltip] = [
        chartOptions['indicator-cells'](some, { ...drawing, language }).tooltip,
      ].flat()
      if (typeof tooltip?.formatter !== 'function') throw new Error('no formatter')
      const parameters = {
        componentType: 'series',
        componentSubType: 'custom',
        componentIndex: 0,
        name: '',
        dataIndex,
        data: 0,
        value: 0,
        $vars: [],
      }
      return [
        tooltip.formatter(parameters, '', () => ''),
        tooltip.formatter([parameters], '', () => ''),
      ]
    }
    expect(sayAt(data, 7)).toEqual(['1.8\nIndicateur 1.8\nOui (avant\u00A0: Partiel)', ''])
    expect(sayAt(data, 7, 'en')[0]).toBe('1.8\nIndicator 1.8\nYes (before: Partial)')
    expect(sayAt(data, 0)[0]).toBe('1.1\nIndicateur 1.1\nOui')
    expect(sayAt(unassessed, 0, 'en')[0]).toBe('1.1\nTitre\nNot assessed')
  })

  it('is told in words by domain, and an empty one without harm', () => {
    expect(chart.altText(data, context)).toContain(
      'Partenariats\u00A0: Oui 6, Partiel 3, Non 1, Non évalué 2.',
    )
    expect(chart.height(empty, drawing)).toBeGreaterThan(0)
  })
})
