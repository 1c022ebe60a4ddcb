import { expect, test } from 'vitest'

import { editOf, emptyItem, newItemOf } from './item-draft.ts'

test('an edit sends what was changed and nothing else, so that two edits of different fields both hold', () => {
  const before = {
    ...emptyItem('recommendation'),
    title: 'Avant',
    deadline: '2020-06-30',
    lead: 'mj-gs',
    partners: ['oim'],
  }
  expect(editOf('recommendation', before, { ...before })).toEqual({})
  expect(
    editOf('recommendation', before, {
      ...before,
      title: 'Après',
      deadline: '',
      lead: '',
      partners: ['oim', 'ue'],
      verification: 'Rapport',
      reason: 'Report',
    }),
  ).toEqual({
    title: 'Après',
    deadline: null,
    lead: null,
    partners: ['oim', 'ue'],
    verification: 'Rapport',
    reason: 'Report',
  })
})

test('each kind sends its own attributes', () => {
  const item = {
    ...emptyItem('plan_item'),
    title: 'Action',
    category: '1.1',
    startYear: '2021',
    weight: '3',
    objective: 'But',
    meeting: 'ccm-6',
    titleEn: 'Action',
    question: '?',
  }
  expect(newItemOf('plan_item', item)).toEqual({
    title: 'Action',
    category: '1.1',
    weight: 3,
    nature: 'one_off',
    objective: 'But',
    startYear: 2021,
  })
  expect(newItemOf('recommendation', item)).toEqual({
    title: 'Action',
    category: '1.1',
    weight: 3,
    nature: 'one_off',
    meeting: 'ccm-6',
  })
  expect(newItemOf('indicator', item)).toEqual({
    title: 'Action',
    category: '1.1',
    weight: 3,
    titleEn: 'Action',
    question: '?',
  })
})

test('a year that is no number is sent as one that the server refuses by its field', () => {
  expect(newItemOf('plan_item', { ...emptyItem('plan_item'), startYear: 'vingt' })).toMatchObject({
    startYear: -1,
  })
})
