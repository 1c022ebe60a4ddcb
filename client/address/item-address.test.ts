import { expect, test } from 'vitest'

import { type ListFilter, readFilter, writeFilter } from './item-address.ts'

test('a list’s filters go into the address in French, and come back', () => {
  const filter: ListFilter = {
    status: ['in_progress', 'completed'],
    institution: ['mj-gs', 'none'],
    meeting: ['ccm-6'],
    category: ['A1'],
    flag: ['overdue'],
    nature: 'one_off',
    provenance: 'inferred',
    late: true,
    superseded: false,
    archived: true,
    q: 'traite',
    sort: '-deadline',
  }
  const written = writeFilter(filter)
  expect(written).toMatchObject({
    etat: ['in_progress', 'completed'],
    reunion: ['ccm-6'],
    signal: ['overdue'],
    tardives: 'oui',
    remplacees: 'non',
    tri: '-deadline',
  })
  const { status, ...others } = readFilter(written as never)
  expect(others).toEqual({ ...filter, status: undefined })
  expect(status?.toSorted()).toEqual(['completed', 'in_progress'])
})

test('what says nothing is not written, and what is misspelt is not read', () => {
  expect(writeFilter({ status: [], q: '' })).toEqual({})
  expect(
    readFilter({
      etat: 'fini',
      signal: ['retard'],
      tri: 'date',
      tardives: 'peut-être',
      nature: 'x',
      q: '',
    }),
  ).toEqual({})
})

test('what a list looks back to is read only with what it looks back for', () => {
  const filter: ListFilter = { from: ['in_progress'], change: 'gain', compared: 'ccm-5' }
  expect(writeFilter(filter)).toEqual({
    etait: ['in_progress'],
    evolution: 'gain',
    comparee: 'ccm-5',
  })
  expect(readFilter(writeFilter(filter) as never)).toEqual(filter)
  expect(readFilter({ comparee: 'ccm-5', etat: 'completed', evolution: 'bond' })).toEqual({
    status: ['completed'],
  })
})
