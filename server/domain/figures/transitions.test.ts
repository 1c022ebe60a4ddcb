import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { changes, isStatus } from '../../contract/changes.ts'
import { executionStatuses, ItemKind, Status } from '../../contract/vocabulary.ts'
import { baseChangeOf, type Pair, type Side } from './base.ts'
import { transitionsOf } from './transitions.ts'

const kind = ItemKind.recommendation
const side = (status: Status, overrides: Partial<Side> = {}): Side => ({
  status,
  isRated: true,
  isArchived: false,
  isSuperseded: false,
  ...overrides,
})
const pair = (before: Side | null, after: Side | null, adoptedBetween = false): Pair => ({
  before,
  after,
  adoptedBetween,
  count: 1,
})
const open = side(Status.in_progress)
const superseded = side(Status.in_progress, { isSuperseded: true })

describe('the flow of statuses between two sessions', () => {
  test('with nothing to compare with there is no flow, and no change', () => {
    const { flows, totals } = transitionsOf(kind, undefined)
    expect(flows).toBeNull()
    expect(Object.values(totals)).toEqual(changes.map(() => 0))
  })

  test.each<[string, Pair, [from: string, to: string], string[]]>([
    ['stays as it was', pair(open, open), ['in_progress', 'in_progress'], []],
    [
      'moves forward',
      pair(side(Status.not_started), open),
      ['not_started', 'in_progress'],
      ['gain'],
    ],
    [
      'moves back',
      pair(open, side(Status.not_started)),
      ['in_progress', 'not_started'],
      ['setback'],
    ],
    [
      'is completed: a gain, and closed',
      pair(open, side(Status.completed)),
      ['in_progress', 'completed'],
      ['gain', 'closed'],
    ],
    [
      'becomes obsolete: closed, and no step of any way',
      pair(open, side(Status.obsolete)),
      ['in_progress', 'obsolete'],
      ['closed'],
    ],
    ['is adopted', pair(null, open, true), ['adopted', 'in_progress'], ['adopted']],
    ['of before becomes known late', pair(null, open), ['restored', 'in_progress'], ['restored']],
    [
      'comes back from the archive',
      pair(superseded, open),
      ['restored', 'in_progress'],
      ['restored'],
    ],
    ['is superseded', pair(open, superseded), ['in_progress', 'left'], ['left']],
    ['is not known at the later viewpoint', pair(open, null), ['in_progress', 'unknown'], []],
  ])('an item that %s', (_, one, [from, to], counted) => {
    const { flows, totals } = transitionsOf(kind, [one])
    expect(flows).toEqual([{ from, to, count: 1 }])
    expect(changes.filter((change) => totals[change] === 1)).toEqual(counted)
  })

  test.each([
    ['was never there', pair(null, null)],
    ['was out of the base and stays so', pair(superseded, superseded)],
    ['was adopted and superseded since', pair(null, superseded, true)],
    ['is permanent', pair(null, side(Status.in_progress, { isRated: false }), true)],
  ])('an item that %s is in no band', (_, one) => {
    expect(transitionsOf(kind, [one]).flows).toEqual([])
  })

  test('items of the same way are one band, and bands have one order', () => {
    const { flows } = transitionsOf(kind, [
      { ...pair(open, side(Status.completed)), count: 2 },
      pair(null, open, true),
      { ...pair(open, side(Status.completed)), count: 3 },
    ])
    expect(flows).toEqual([
      { from: 'adopted', to: 'in_progress', count: 1 },
      { from: 'in_progress', to: 'completed', count: 5 },
    ])
  })

  test('bands hold every item that was or is in the base, each once, and begin and end as the base does', () => {
    const anySide = fc.option(
      fc.record({
        status: fc.constantFrom(...executionStatuses),
        isRated: fc.boolean(),
        isArchived: fc.boolean(),
        isSuperseded: fc.boolean(),
      }),
    )
    const anyPair = fc.record({
      before: anySide,
      after: anySide,
      adoptedBetween: fc.boolean(),
      count: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(anyPair), (pairs) => {
        const { flows, totals } = transitionsOf(kind, pairs)
        const sum = (isCounted: (flow: NonNullable<typeof flows>[number]) => boolean) =>
          (flows ?? []).filter(isCounted).reduce((total, { count }) => total + count, 0)
        const { opening, closing } = baseChangeOf(pairs)
        const obsolete = Status.obsolete
        expect(sum(({ from }) => isStatus(from) && from !== obsolete)).toBe(opening)
        expect(sum(({ to }) => isStatus(to) && to !== obsolete)).toBe(closing)
        expect(sum(({ to }) => to === 'left')).toBe(totals.left)
        expect(sum(({ from }) => from === 'adopted')).toBe(totals.adopted)
      }),
      { numRuns: 500 },
    )
  })
})
