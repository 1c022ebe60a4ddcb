import { describe, expect, it } from 'vitest'

import type { TransitionsData } from '../contract/changes.ts'
import { exampleContext, session, viewpointAt } from './examples/context.ts'
import { examples } from './examples/examples.ts'
import { statusTransitions as chart } from './status-transitions.ts'
import { chartOptions } from './options/options.ts'

const data = examples['status-transitions']
const context = {
  ...exampleContext,
  viewpoint: { ...viewpointAt('2024-01-25'), meeting: session(8, '2024-01-25') },
  compared: { ...viewpointAt('2022-08-05'), meeting: session(7, '2022-08-05') },
}
const english = { ...context, language: 'en' as const }
const moved = (
  gain: number,
  setback: number,
  kind: TransitionsData['kind'] = 'recommendation',
): TransitionsData => ({ ...data, kind, totals: { ...data.totals, gain, setback } })

describe('the chart of what became of each status', () => {
  it.each([
    [moved(8, 2), 'Depuis la 7e session, 8\u00A0recommandations ont avancé, 2 ont reculé'],
    [moved(1, 1), 'Depuis la 7e session, 1\u00A0recommandation a avancé, 1 a reculé'],
    [moved(3, 0), 'Depuis la 7e session, 3\u00A0recommandations ont avancé, aucune n’a reculé'],
    [moved(0, 2), 'Depuis la 7e session, aucune recommandation n’a avancé et 2 ont reculé'],
    [moved(0, 0, 'indicator'), 'Depuis la 7e session, aucun indicateur n’a avancé ni reculé'],
    [
      moved(2, 0, 'indicator'),
      'Depuis la 7e session, 2\u00A0indicateurs ont avancé, aucun n’a reculé',
    ],
  ])('tells gains and setbacks in a sentence', (given, sentence) => {
    expect(chart.title(given, context)).toBe(sentence)
  })

  it('speaks English', () => {
    expect(chart.title(moved(1, 0), english)).toBe(
      'Since the 7th session, 1\u00A0recommendation has moved forward, none has slipped back',
    )
    expect(chart.title(moved(0, 0), english)).toBe(
      'Since the 7th session, no recommendation has moved forward or back',
    )
    expect(chart.subtitle(data, english)).toBe(
      'One-off recommendations by status, between the 7th session and the 8th session',
    )
    expect(chart.note(data, english)).toBe('Permanent recommendations are judged apart.')
  })

  it('says what it counts, and from when to when', () => {
    expect(chart.subtitle(data, context)).toBe(
      'Recommandations ponctuelles par état, entre la 7e session et la 8e session',
    )
    expect(
      chart.subtitle(
        { ...data, kind: 'plan_item' },
        { ...context, viewpoint: viewpointAt('2024-02-01') },
      ),
    ).toBe('Actions par état, entre la 7e session et le 1er février 2024')
    expect(chart.note({ ...data, kind: 'plan_item' }, context)).toBeUndefined()
  })

  it('has a table of its bands, from done to not started', () => {
    const { columns, rows } = chart.table(data, context)
    expect(columns.map(({ label }) => label)).toEqual(['Était', 'Est devenue', 'Nombre'])
    expect(rows[0]).toEqual(['Réalisée', 'Réalisée', 21])
    expect(rows.at(-1)).toEqual(['Adoptée depuis', 'Non entamée', 8])
  })

  it('opens the list behind a band', () => {
    const { rows } = chart.table(data, context)
    const open = (from: string, to: string) =>
      chart.target(
        data,
        { seriesId: 'count', dataIndex: rows.findIndex(([a, b]) => a === from && b === to) },
        context,
      )
    expect(open('En cours', 'Réalisée')).toEqual({
      kind: 'recommendation',
      filter: { from: ['in_progress'], status: ['completed'], compared: 'ccm-7' },
    })
    expect(open('Adoptée depuis', 'Non entamée')).toEqual({
      kind: 'recommendation',
      filter: { change: 'adopted', status: ['not_started'], compared: 'ccm-7' },
    })
    expect(open('En cours', 'Sortie de la base')).toEqual({
      kind: 'recommendation',
      filter: { from: ['in_progress'], change: 'left', compared: 'ccm-7' },
    })
    expect(chart.target(data, { seriesId: 'to', dataIndex: 0 }, context)).toBeUndefined()
    const unknown: TransitionsData = {
      ...data,
      flows: [{ from: 'completed', to: 'unknown', count: 1 }],
    }
    expect(chart.target(unknown, { seriesId: 'count', dataIndex: 0 }, context)).toBeUndefined()
  })

  it('draws the bands of the table, what slipped back in the colour of what is late', () => {
    const [series] = [
      chartOptions['status-transitions'](data, { ...context, width: 900, theme: 'light' }).series,
    ].flat()
    if (series?.type !== 'sankey') throw new Error('no flow')
    expect(series.links?.map(({ value }) => value)).toEqual(
      chart.table(data, context).rows.map(([, , count]) => count),
    )
    expect(
      series.links
        ?.filter(({ lineStyle }) => lineStyle?.color === '#c24a08')
        .map(({ source, target }) => [source, target]),
    ).toEqual([
      ['before completed', 'after in_progress'],
      ['before in_progress', 'after suspended'],
    ])
  })

  it('leaves each label the height of its lines on a telephone', () => {
    const [series] = [
      chartOptions['status-transitions'](data, { ...context, width: 320, theme: 'light' }).series,
    ].flat()
    expect(series).toMatchObject({ type: 'sankey', nodeGap: 49 })
    expect(chart.height(data, { ...context, width: 320, theme: 'light' })).toBeGreaterThan(
      chart.height(data, { ...context, width: 900, theme: 'light' }),
    )
  })

  it('is told in words', () => {
    expect(chart.altText(data, context)).toContain('En cours → Réalisée\u00A0: Nombre 5.')
  })

  it('names sides that are no status, and speaks of indicators in their gender', () => {
    const indicators: TransitionsData = {
      ...data,
      kind: 'indicator',
      flows: [
        { from: 'adopted', to: 'yes', count: 1 },
        { from: 'partial', to: 'left', count: 1 },
      ],
    }
    expect(chart.table(indicators, context).rows.flat()).toEqual(
      expect.arrayContaining(['Entré depuis', 'Sorti de la base']),
    )
    expect(chart.table(indicators, english).rows.flat()).toEqual(
      expect.arrayContaining(['Adopted since', 'Left the base']),
    )
    expect(
      chart.subtitle(
        { ...data, kind: 'plan_item' },
        { ...english, viewpoint: viewpointAt('2024-02-01') },
      ),
    ).toMatch(/^Plan items by status, between the 7th session and /)
  })

  it('says a band when it is pointed at, and nothing of a bar', () => {
    const { tooltip } =
      [
        chartOptions['status-transitions'](data, { ...context, width: 900, theme: 'light' }).series,
      ].flat()[0] ?? {}
    const said = (params: object) =>
      (tooltip as { formatter: (params: object) => string }).formatter(params)
    const [first] = chart.table(data, context).rows
    expect(said({ dataType: 'edge', dataIndex: 0 })).toBe(
      `${String(first?.[0])} → ${String(first?.[1])}\u00A0: ${String(first?.[2])}`,
    )
    expect(said({ dataType: 'node', dataIndex: 0 })).toBe('')
    expect(said({})).toBe('')
  })

  it('draws nothing where there is nothing to compare with', () => {
    const alone = { ...context, compared: null }
    const none: TransitionsData = { ...data, flows: null }
    expect(
      chartOptions['status-transitions'](none, { ...alone, width: 320, theme: 'light' }),
    ).toEqual({ animation: false })
    expect(chart.altText(none, alone)).toContain(chart.title(none, alone))
    expect(chart.note(none, alone)).toBeUndefined()
    expect(chart.target(data, { seriesId: 'count', dataIndex: 0 }, alone)).toBeUndefined()
  })
})
