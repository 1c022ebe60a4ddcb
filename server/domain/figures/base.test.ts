import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Status } from '../../contract/vocabulary.ts'
import {
  baseChangeOf,
  type BaseRow,
  isInBase,
  type Pair,
  type Presence,
  presenceOf,
  reconcileBase,
  type Side,
} from './base.ts'

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

describe('what an item is at two viewpoints', () => {
  const side: Side = {
    status: Status.in_progress,
    isRated: true,
    isArchived: false,
    isSuperseded: false,
  }
  const changeOf = (before: Side | null, after: Side | null, adoptedBetween = false) => {
    const pair: Pair = { before, after, adoptedBetween, count: 1 }
    return baseChangeOf([pair])
  }

  test.each<[string, ReturnType<typeof changeOf>, Partial<typeof none>]>([
    ['stays in the base', changeOf(side, side), { opening: 1, closing: 1 }],
    ['is not there yet, then adopted', changeOf(null, side, true), { adopted: 1, closing: 1 }],
    [
      'becomes permanent: it is judged apart from then on',
      changeOf(side, { ...side, isRated: false }),
      { opening: 1, corrections: -1 },
    ],
    [
      'becomes obsolete',
      changeOf(side, { ...side, status: Status.obsolete }),
      { opening: 1, obsolete: 1 },
    ],
    [
      'is superseded',
      changeOf(side, { ...side, isSuperseded: true }),
      { opening: 1, superseded: 1 },
    ],
    ['is archived', changeOf(side, { ...side, isArchived: true }), { opening: 1, corrections: -1 }],
  ])('an item that %s', (_, change, expected) => {
    expect(change).toEqual({ ...none, ...expected })
  })

  test.each<[string, Side | null, boolean]>([
    ['as it stands', side, true],
    ['obsolete: it flows to that status', { ...side, status: Status.obsolete }, true],
    ['not there', null, false],
    ['permanent', { ...side, isRated: false }, false],
    ['archived', { ...side, isArchived: true }, false],
    ['superseded', { ...side, isSuperseded: true }, false],
  ])('the flows of statuses hold one %s: %s', (_, one, expected) => {
    expect(isInBase(one)).toBe(expected)
  })
})
