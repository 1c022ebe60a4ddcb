import { describe, expect, test } from 'vitest'

import { conclusion, earlierItem } from '../testing/conclusions.ts'
import {
  conclusionBody,
  correctionOf,
  emptyConclusion,
  newOne,
  successorsFor,
} from './conclusion-draft.ts'
import { isShownBy, noFilter } from './conclusion-filter.ts'
import { emptyFormulation } from './formulation-draft.ts'

const row = earlierItem({
  code: 'REC-08-01',
  title: 'Créer un comité d’éthique',
  status: 'suspended',
  lead: { code: 'mj', acronym: 'MJ', name: 'Justice' },
})
const draft = emptyConclusion(row)

describe('what is sent of a row', () => {
  test.each([
    [
      'noted',
      { progress: ' 60 % ', note: 'Vu' },
      { status: 'suspended', progress: 60, note: 'Vu' },
    ],
    ['completed', { progress: '60', note: ' ' }, {}],
    ['not_completed', { progress: 'x', reason: 'Reprise' }, { progress: -1, reason: 'Reprise' }],
    ['renewed', { deadline: '2025-01-01', progress: '60' }, { deadline: '2025-01-01' }],
    ['renewed', { deadline: '2025-01-01', isPermanent: true }, { isPermanent: true }],
    [
      'merged',
      { into: 'REC-08-02', successors: [emptyFormulation('Autre')] },
      { into: 'REC-08-02' },
    ],
    [
      'merged',
      { into: newOne, successors: [emptyFormulation('Les deux')] },
      { successors: [{ title: 'Les deux', category: '', nature: 'one_off' }] },
    ],
    ['merged', {}, {}],
    ['renewed', { replaces: 7 }, { replaces: 7 }],
  ] as const)('%s %o', (kind, typed, expected) => {
    expect(
      conclusionBody('REC-08-01', kind, {
        ...draft,
        ...typed,
        successors: [...('successors' in typed ? typed.successors : [])],
      }),
    ).toEqual({ code: 'REC-08-01', kind, ...expected })
  })
})

test('what takes its place is proposed under its theme, its lead and its nature', () => {
  const proposed = {
    title: '',
    category: 'protection',
    lead: 'mj',
    partners: [],
    deadline: '',
    isPermanent: false,
  }
  expect(successorsFor({ ...draft, kind: 'split' }, row)).toEqual([proposed, proposed])
  expect(successorsFor({ ...draft, kind: 'reworded' }, row)).toEqual([
    { ...proposed, title: 'Créer un comité d’éthique' },
  ])
  expect(successorsFor({ ...draft, kind: 'merged', into: newOne }, row)).toEqual([proposed])
  expect(successorsFor({ ...draft, kind: 'merged', into: 'REC-08-02' }, row)).toEqual([])
  const begun = [
    { ...proposed, title: 'Une' },
    { ...proposed, title: 'Deux' },
    { ...proposed, title: 'Trois' },
  ]
  expect(successorsFor({ ...draft, kind: 'split', successors: begun }, row)).toEqual(begun)
})

test('a correction begins from what was concluded; what others took the place of has none', () => {
  const noted = conclusion({ kind: 'noted', note: 'Vu', status: 'not_started', progress: 0 })
  expect(correctionOf({ ...row, conclusion: noted })).toEqual({
    ...draft,
    kind: 'noted',
    status: 'not_started',
    progress: '0',
    note: 'Vu',
    replaces: 7,
  })
  expect(correctionOf({ ...row, conclusion: conclusion({ kind: 'split' }) })).toBeUndefined()
  expect(correctionOf(row)).toBeUndefined()
})

test.each([
  [{ text: 'ethique  comite' }, true],
  [{ text: 'rec-08' }, true],
  [{ text: 'budget' }, false],
  [{ lead: 'mj' }, true],
  [{ lead: 'none' }, false],
  [{ isLeft: true }, true],
])('a row is shown by the filter %o: %s', (filter, expected) => {
  expect(isShownBy({ ...noFilter(), ...filter }, row)).toBe(expected)
})
