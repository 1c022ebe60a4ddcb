import { expect, test } from 'vitest'

import { emptyFormulation, formulationBody, formulationsOf } from './formulation-draft.ts'

test('a pasted list makes a recommendation a line, without what numbers it', () => {
  const pasted =
    '1. Créer un comité\r\n\n  2) Former les agents\n– Se réunir\n• Ouvrir un bureau à 2 heures d’Agadez\n2025 : évaluer le plan'
  expect(formulationsOf(pasted).map(({ title }) => title)).toEqual([
    'Créer un comité',
    'Former les agents',
    'Se réunir',
    'Ouvrir un bureau à 2 heures d’Agadez',
    '2025 : évaluer le plan',
  ])
})

test('what is left empty is not sent, and a permanent one has no deadline', () => {
  expect(formulationBody({ ...emptyFormulation(' Créer un comité '), category: 'theme' })).toEqual({
    title: 'Créer un comité',
    category: 'theme',
    nature: 'one_off',
  })
  expect(
    formulationBody({
      ...emptyFormulation('Se réunir'),
      category: 'theme',
      deadline: '2025-01-01',
      isPermanent: true,
    }),
  ).toEqual({ title: 'Se réunir', category: 'theme', nature: 'permanent' })
})
