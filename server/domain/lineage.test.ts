import { describe, expect, test } from 'vitest'

import type { LinkType } from '../contract/vocabulary.ts'
import { leadsTo, type LinkRecord, supersededBy, supersessionAt } from './lineage.ts'

const [old, heir] = [1, 2]
const link = (type: LinkType, given: Partial<LinkRecord> = {}): LinkRecord => ({
  ...{
    id: 1,
    fromId: heir,
    toId: old,
    type,
    effectiveOn: '2021-08-06',
    recordedAt: '2021-08-06T15:00:00.000Z',
  },
  ...given,
})
const merger = (given: Partial<LinkRecord> = {}) =>
  link('merged', { fromId: old, toId: heir, ...given })
const later = { asOf: '2021-12-31', knownAt: '2021-12-31T00:00:00.000Z' }

test.each<[LinkRecord, ReturnType<typeof supersededBy>]>([
  [merger(), { item: old, successor: heir, type: 'merged' }],
  [link('reworded'), { item: old, successor: heir, type: 'reworded' }],
  [link('split'), { item: old, successor: heir, type: 'split' }],
  [link('replaced'), { item: old, successor: heir, type: 'replaced' }],
  [link('renewed'), undefined],
  [link('answers'), undefined],
  [link('contributes_to'), undefined],
])('whose place a link says taken: %o', (given, expected) => {
  expect(supersededBy(given)).toEqual(expected)
})

describe('how an item left the base', () => {
  test.each<[string, LinkRecord[], typeof later, string | null]>([
    ['not before the day of the link', [link('split')], { ...later, asOf: '2021-08-05' }, null],
    ['on that day', [link('split')], { ...later, asOf: '2021-08-06' }, 'split'],
    [
      'not before it is known',
      [link('split')],
      { ...later, knownAt: '2021-08-06T14:59:59.999Z' },
      null,
    ],
    ['not by a link to another', [merger({ fromId: 3 })], later, null],
    [
      'by the first to be true',
      [
        merger(),
        link('reworded', {
          id: 2,
          effectiveOn: '2020-01-01',
          recordedAt: '2021-09-01T00:00:00.000Z',
        }),
      ],
      later,
      'reworded',
    ],
    [
      'then by the first to be known',
      [merger({ recordedAt: '2021-08-07T00:00:00.000Z' }), link('replaced', { id: 2 })],
      later,
      'replaced',
    ],
    ['then by the first to be written', [merger({ id: 2 }), link('split')], later, 'split'],
  ])('%s', (_, links, viewpoint, expected) => {
    expect(supersessionAt(old, links, viewpoint)).toBe(expected)
  })
})

test.each<[string, LinkRecord[], boolean]>([
  ['nothing links them', [], false],
  ['one took the place of the other', [merger()], true],
  [
    'one took the place of another that took it',
    [merger({ toId: 3 }), link('reworded', { toId: 3, fromId: heir })],
    true,
  ],
  ['a link leaves both in their place', [link('renewed'), link('answers')], false],
  ['a part of it did', [link('split', { fromId: 3 }), link('split', { fromId: heir })], true],
  ['it only goes the other way', [merger({ fromId: heir, toId: old })], false],
  [
    'others go round',
    [merger({ toId: 3 }), merger({ fromId: 3, toId: 4 }), merger({ fromId: 4, toId: 3 })],
    false,
  ],
])('following what took its place comes to an item when %s', (_, links, expected) => {
  expect(leadsTo(old, heir, links)).toBe(expected)
})
