import { expect, test } from 'vitest'

import { bulletinText, draftBulletin } from './bulletin.ts'
import { session, viewpointAt } from './examples/context.ts'
import { examples } from './examples/examples.ts'
import type { ComparisonReply } from '../contract/comparison.ts'

const nothing = { gain: [], setback: [], adopted: [], closed: [], restored: [], left: [] }
const comparison: ComparisonReply = {
  kind: 'recommendation',
  viewpoint: { ...viewpointAt('2024-01-25'), meeting: session(8, '2024-01-25') },
  compared: { ...viewpointAt('2022-08-05'), meeting: session(7, '2022-08-05') },
  choices: [],
  transitions: examples['status-transitions'],
  base: { opening: 50, adopted: 10, superseded: 1, obsolete: 1, corrections: 0, closing: 58 },
  changed: nothing,
  corrections: { total: 1, items: [] },
  late: { total: 3, items: [] },
}
const still: ComparisonReply = {
  ...comparison,
  transitions: {
    kind: 'recommendation',
    flows: [{ from: 'completed', to: 'completed', count: 1 }],
    totals: { gain: 0, setback: 0, adopted: 0, restored: 0, closed: 0, left: 0 },
  },
  base: { opening: 1, adopted: 0, superseded: 0, obsolete: 0, corrections: 0, closing: 1 },
  corrections: { total: 0, items: [] },
  late: { total: 0, items: [] },
}
const written = (given: ComparisonReply, language: 'fr' | 'en' = 'fr') =>
  bulletinText(draftBulletin(given, language)).replaceAll('\u00A0', ' ')

test('the paragraph is written in French, by its plurals', () => {
  expect(written(comparison)).toBe(
    'Entre la 7e session (5 août 2022) et la 8e session (25 janvier 2024), 8 recommandations ont avancé, dont 5 achevées, et 2 ont reculé. ' +
      'La base de suivi est passée de 50 à 58 recommandations ponctuelles : 10 ont été adoptées, 1 a été remplacée et 1 est devenue caduque. ' +
      'Le taux de réalisation s’établit à 45 % (26 sur 58), contre 44 % (22 sur 50). ' +
      'Depuis la 7e session, on a reçu 3 déclarations tardives : elles disent ce qui était vrai à cette date et n’y était pas connu. ' +
      'Par ailleurs, 1 rectification a été apportée à des états déjà enregistrés.',
  )
})

test('and in English', () => {
  expect(written(comparison, 'en')).toBe(
    'Between the 7th session (5 August 2022) and the 8th session (25 January 2024), 8 recommendations moved forward, of which 5 completed, and 2 slipped back. ' +
      'The base went from 50 to 58 one-off recommendations: 10 were adopted, 1 was superseded and 1 became obsolete. ' +
      'The completion rate stands at 45% (26 of 58), against 44% (22 of 50). ' +
      'Since the 7th session, 3 late declarations came in, of what was true by then and was not known. ' +
      'Besides, 1 correction was made to statuses already recorded.',
  )
})

test('what did not happen is not told, and one is singular', () => {
  expect(written(still)).toBe(
    'Entre la 7e session (5 août 2022) et la 8e session (25 janvier 2024), aucune recommandation n’a avancé et aucune n’a reculé. ' +
      'La base de suivi reste de 1 recommandation ponctuelle. Le taux de réalisation s’établit à 100 % (1 sur 1), contre 100 % (1 sur 1).',
  )
})

test('no rate is made of nothing', () => {
  const empty = {
    ...still,
    transitions: { ...still.transitions, flows: [] },
    base: { opening: 0, adopted: 0, superseded: 0, obsolete: 0, corrections: 0, closing: 0 },
  }
  expect(written(empty)).toContain('s’établit à – (0 sur 0)')
})

test('indicators are masculine, and have no single score', () => {
  const indicators: ComparisonReply = {
    ...still,
    kind: 'indicator',
    transitions: {
      kind: 'indicator',
      flows: [
        { from: 'partial', to: 'yes', count: 1 },
        { from: 'no', to: 'partial', count: 1 },
      ],
      totals: { gain: 2, setback: 0, adopted: 0, restored: 0, closed: 0, left: 0 },
    },
    base: { opening: 2, adopted: 1, superseded: 0, obsolete: 0, corrections: -1, closing: 2 },
  }
  expect(written(indicators)).toBe(
    'Entre la 7e session (5 août 2022) et la 8e session (25 janvier 2024), 2 indicateurs ont avancé, dont 1 jusqu’à « oui », et aucun n’a reculé. ' +
      'La base de suivi est passée de 2 à 2 indicateurs : 1 a été adopté et 1 en est sorti par rectification.',
  )
})

test('every figure leads to what it counts', () => {
  const segments = draftBulletin(comparison, 'fr')
  const behind = (text: string) =>
    segments.find(
      (segment) =>
        segment.text.replaceAll('\u00A0', ' ') === text &&
        (segment.target !== undefined || segment.section !== undefined),
    )
  expect(behind('8 recommandations')?.target?.filter).toEqual({ change: 'gain', compared: 'ccm-7' })
  expect(behind('5')?.target?.filter).toEqual({
    change: 'gain',
    status: ['completed'],
    compared: 'ccm-7',
  })
  expect(behind('2')?.target?.filter).toEqual({ change: 'setback', compared: 'ccm-7' })
  expect(behind('22 sur 50')?.target?.filter).toEqual({
    status: ['completed'],
    nature: 'one_off',
    at: 'ccm-7',
  })
  expect(behind('58 recommandations ponctuelles')?.target?.filter.status).not.toContain('obsolete')
  expect(behind('3 déclarations tardives')?.section).toBe('late')
  expect(behind('1 rectification')?.section).toBe('corrections')
  expect(draftBulletin({ ...comparison, compared: null }, 'fr')).toEqual([])
})

test('between two days that are no session, no list is behind the moves, and the base keeps its own', () => {
  const days: ComparisonReply = {
    ...comparison,
    viewpoint: viewpointAt('2024-01-25'),
    compared: viewpointAt('2022-08-05'),
  }
  expect(written(days)).toContain(
    'Entre le 5 août 2022 et le 25 janvier 2024, 8 recommandations ont avancé',
  )
  const segments = draftBulletin(days, 'fr')
  const behind = (text: string) =>
    segments.find((segment) => segment.text.replaceAll('\u00A0', ' ') === text)?.target
  expect(behind('8 recommandations')).toBeUndefined()
  expect(behind('22 sur 50')?.filter).toEqual({
    status: ['completed'],
    nature: 'one_off',
    asOf: '2022-08-05',
    knownAt: viewpointAt('2022-08-05').knownAt,
  })
})

test('what is not known is not told', () => {
  const unknown: ComparisonReply = {
    ...comparison,
    base: null,
    transitions: { ...comparison.transitions, flows: null },
    late: { total: 0, items: [] },
    corrections: { total: 0, items: [] },
  }
  expect(written(unknown)).toBe(
    'Entre la 7e session (5 août 2022) et la 8e session (25 janvier 2024), 8 recommandations ont avancé et 2 ont reculé.',
  )
  expect(
    written(
      {
        ...unknown,
        transitions: {
          ...unknown.transitions,
          totals: { ...unknown.transitions.totals, setback: 0 },
        },
      },
      'en',
    ),
  ).toContain('moved forward and none slipped back.')
  expect(
    written(
      {
        ...unknown,
        transitions: { ...unknown.transitions, totals: { ...unknown.transitions.totals, gain: 0 } },
      },
      'en',
    ),
  ).toContain('no recommendation moved forward and 2 slipped back.')
})

test('several of each are told by their plural, and what a correction brought in is said to be', () => {
  const many: ComparisonReply = {
    ...still,
    kind: 'plan_item',
    transitions: { ...still.transitions, kind: 'plan_item', flows: null },
    base: { opening: 50, adopted: 0, superseded: 2, obsolete: 3, corrections: 2, closing: 47 },
  }
  expect(written(many)).toContain(
    'La base de suivi est passée de 50 à 47 actions : 2 ont été remplacées, 3 sont devenues caduques et 2 y sont entrées par rectification.',
  )
  expect(written(many)).toContain('Le taux de réalisation s’établit à 0 % (0 sur 47)')
  const indicators: ComparisonReply = {
    ...many,
    kind: 'indicator',
    transitions: { ...many.transitions, kind: 'indicator' },
  }
  expect(written(indicators, 'en')).toContain(
    'The base went from 50 to 47 indicators: 2 were superseded, 3 became obsolete and 2 came in by correction.',
  )
  expect(
    written(
      {
        ...comparison,
        kind: 'indicator',
        transitions: {
          ...comparison.transitions,
          kind: 'indicator',
          flows: [{ from: 'no', to: 'yes', count: 2 }],
        },
      },
      'en',
    ),
  ).toContain('of which 2 to “yes”, and 2 slipped back')
  expect(
    written({ ...comparison, corrections: { total: 2, items: [] }, late: { total: 1, items: [] } }),
  ).toContain('1 déclaration tardive : elle dit ce qui était vrai')
  expect(written({ ...comparison, corrections: { total: 2, items: [] } })).toContain(
    '2 rectifications ont été apportées',
  )
})
