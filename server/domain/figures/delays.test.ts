import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { ItemKind, Nature, Status } from '../../contract/vocabulary.ts'
import { carriedOver, completionTimes, median, medianLateness } from './delays.ts'

describe('median', () => {
  test.each<[number[], number | undefined]>([
    [[], undefined],
    [[0], 0],
    [[0, 0, 40], 0],
    [[100, 9, 20], 20],
    [[4, 1, 3, 2], 2.5],
    [[-5, 5], 0],
  ])('of %j is %s: 0 is a value', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  test('leaves as many values on either side, and the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const copy = [...values]
        const middle = median(values) ?? Number.NaN
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(
          values.length / 2,
        )
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(
          values.length / 2,
        )
        expect(values).toEqual(copy)
      }),
    )
  })
})

describe('the time that completed recommendations took', () => {
  const completed = {
    kind: ItemKind.recommendation,
    nature: Nature.one_off,
    status: Status.completed,
    adoptedOn: '2020-08-06',
    completedOn: '2021-08-06',
  }

  test.each([
    ['from adoption to completion', completed, [365]],
    ['completed on the very day: 0 is a value', { ...completed, completedOn: '2020-08-06' }, [0]],
    ['on a day that nobody knows', { ...completed, completedOn: null }, []],
    ['not completed', { ...completed, status: Status.in_progress, completedOn: null }, []],
    ['permanent ones are judged apart', { ...completed, nature: Nature.permanent }, []],
    ['actions of the plan are no recommendations', { ...completed, kind: ItemKind.plan_item }, []],
  ])('%s', (_, item, expected) => {
    expect(completionTimes([item])).toEqual(expected)
  })
})

describe('the median lateness of what was due', () => {
  const open = {
    nature: Nature.one_off,
    status: Status.in_progress,
    deadline: '2021-08-01',
    completedOn: null,
  }
  const completed = { ...open, status: Status.completed, completedOn: '2021-08-01' }

  test.each([
    ['open, to the viewpoint’s day', [open], 5],
    ['open, and due on the very day', [{ ...open, deadline: '2021-08-06' }], undefined],
    ['without a deadline', [{ ...open, deadline: null }], undefined],
    ['permanent', [{ ...open, nature: Nature.permanent }], undefined],
    [
      'suspended: nobody knows how late it will be',
      [{ ...open, status: Status.suspended }],
      undefined,
    ],
    ['completed in time is 0, which is a value', [completed], 0],
    ['completed late', [{ ...completed, completedOn: '2021-08-03' }], 2],
    ['completed on a day that nobody knows', [{ ...completed, completedOn: null }], undefined],
    ['alike items each count', [{ ...open, count: 2 }, completed], 5],
  ])('%s', (_, groups, expected) => {
    expect(medianLateness(groups, '2021-08-06')).toBe(expected)
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
