import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type BaseRow, carriedOver, type Presence, presenceOf, reconcileBase } from './base.ts'

const row = (before: Presence, after: Presence, adoptedBetween = false): BaseRow => ({
  before,
  after,
  adoptedBetween,
  count: 1,
})
const none = { opening: 0, adopted: 0, superseded: 0, obsolete: 0, corrections: 0, closing: 0 }

describe('the base of the rates between two sessions', () => {
  test.each<[string, BaseRow, Partial<typeof none>]>([
    ['stays', row('counted', 'counted'), { opening: 1, closing: 1 }],
    ['is adopted', row('absent', 'counted', true), { adopted: 1, closing: 1 }],
    [
      'is merged, reworded, split or replaced',
      row('counted', 'superseded'),
      { opening: 1, superseded: 1 },
    ],
    ['becomes obsolete', row('counted', 'obsolete'), { opening: 1, obsolete: 1 }],
    [
      'is adopted and superseded since',
      row('absent', 'superseded', true),
      { adopted: 1, superseded: 1 },
    ],
    ['is adopted and obsolete since', row('absent', 'obsolete', true), { adopted: 1, obsolete: 1 }],
    ['is adopted and archived since', row('absent', 'absent', true), {}],
    ['of before becomes known late', row('absent', 'counted'), { corrections: 1, closing: 1 }],
    ['of before becomes known late, obsolete already', row('absent', 'obsolete'), {}],
    ['is archived', row('counted', 'absent'), { opening: 1, corrections: -1 }],
    ['is obsolete no more', row('obsolete', 'counted'), { corrections: 1, closing: 1 }],
    ['is superseded no more', row('superseded', 'counted'), { corrections: 1, closing: 1 }],
    ['out of it stays out', row('superseded', 'obsolete'), {}],
  ])('an item that %s', (_, one, expected) => {
    expect(reconcileBase([one])).toEqual({ ...none, ...expected })
  })

  test('a rate that moved because its base moved is explained: opening + adopted − superseded − obsolete + corrections = closing', () => {
    const presence = fc.constantFrom<Presence>('absent', 'counted', 'superseded', 'obsolete')
    const anyRow = fc.record({
      before: presence,
      after: presence,
      adoptedBetween: fc.boolean(),
      count: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const { opening, adopted, superseded, obsolete, corrections, closing } = reconcileBase(rows)
        expect(opening + adopted - superseded - obsolete + corrections).toBe(closing)
        const one = rows.flatMap((alike) => Array.from({ length: alike.count }, () => alike))
        expect(opening).toBe(one.filter(({ before }) => before === 'counted').length)
        expect(closing).toBe(one.filter(({ after }) => after === 'counted').length)
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, Parameters<typeof presenceOf>[0], Presence]>([
    [
      'in the base',
      { isThere: true, isArchived: false, isSuperseded: false, isObsolete: false },
      'counted',
    ],
    [
      'not adopted or known yet',
      { isThere: false, isArchived: false, isSuperseded: true, isObsolete: true },
      'absent',
    ],
    [
      'archived',
      { isThere: true, isArchived: true, isSuperseded: true, isObsolete: true },
      'absent',
    ],
    [
      'superseded, whatever its status',
      { isThere: true, isArchived: false, isSuperseded: true, isObsolete: true },
      'superseded',
    ],
    [
      'obsolete',
      { isThere: true, isArchived: false, isSuperseded: false, isObsolete: true },
      'obsolete',
    ],
  ])('an item %s', (_, item, expected) => {
    expect(presenceOf(item)).toBe(expected)
  })
})

describe('« reconduite 3 fois »', () => {
  const sessions = ['2019-05-10', '2020-06-12', '2021-08-06', '2022-09-01']

  test.each([
    ['carried by each session after its own', '2019-05-10', null, '2021-08-06', 2],
    ['the session’s very day counts', '2019-05-10', null, '2020-06-12', 1],
    ['not the sessions to come', '2019-05-10', null, '2020-06-11', 0],
    ['not once closed', '2019-05-10', '2021-01-01', '2022-12-31', 1],
    ['not by the session at which it is closed', '2019-05-10', '2020-06-12', '2022-12-31', 0],
    ['not before its adoption', '2021-01-01', null, '2022-12-31', 2],
  ])('%s', (_, adoptedOn, closedOn, asOf, expected) => {
    expect(carriedOver({ adoptedOn, closedOn }, sessions, asOf)).toBe(expected)
  })

  test('without any session it was never carried', () => {
    expect(carriedOver({ adoptedOn: '2019-05-10', closedOn: null }, [], '2022-12-31')).toBe(0)
  })
})
