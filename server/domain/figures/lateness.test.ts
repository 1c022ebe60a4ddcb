import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { executionStatuses, ItemKind, Nature, Status } from '../../contract/vocabulary.ts'
import { addDays } from '../days.ts'
import {
  daysOverdue,
  isOpen,
  isOverdue,
  isOverdueOverOneYear,
  isPastDue,
  typicalDeadlines,
  yearBefore,
} from './lateness.ts'

const asOf = '2021-08-06'
const due = (
  deadline: string | null,
  overrides: Partial<Parameters<typeof isOverdue>[0]> = {},
) => ({
  kind: ItemKind.recommendation,
  nature: Nature.one_off,
  status: Status.in_progress,
  deadline,
  ...overrides,
})

test.each(executionStatuses)('%s is open when it is not started or in progress alone', (status) => {
  expect(isOpen(status)).toBe(status === Status.not_started || status === Status.in_progress)
})

describe('overdue', () => {
  test.each([
    ['a day late', due('2021-08-05'), true],
    ['due on the very day', due(asOf), false],
    ['due later', due('2021-08-07'), false],
    ['without a deadline: to be completed', due(null), false],
    ['permanent', due('2021-08-05', { nature: Nature.permanent }), false],
    ['suspended', due('2021-08-05', { status: Status.suspended }), false],
    ['completed', due('2021-08-05', { status: Status.completed }), false],
    ['an action of the plan', due('2021-08-05', { kind: ItemKind.plan_item }), true],
    ['an indicator, judged by rounds', due('2021-08-05', { kind: ItemKind.indicator }), false],
  ])('%s', (_, item, expected) => {
    expect(isOverdue(item, asOf)).toBe(expected)
  })

  test('a deadline is past whatever became of the item', () => {
    expect(isPastDue(due('2021-08-05', { status: Status.completed }), asOf)).toBe(true)
  })

  test.each([
    ['2021-08-06', 0],
    ['2021-08-07', 0],
    ['2021-08-05', 1],
    ['2020-08-06', 365],
  ])('due on %s, it is %i days late', (deadline, expected) => {
    expect(daysOverdue(deadline, asOf)).toBe(expected)
  })
})

describe('overdue for more than a year', () => {
  test.each([
    ['since the day before the same day of last year', due('2020-08-05'), true],
    ['since a year to the day', due('2020-08-06'), false],
    ['but completed', due('2019-01-01', { status: Status.completed }), false],
    ['without a deadline', due(null), false],
  ])('%s', (_, item, expected) => {
    expect(isOverdueOverOneYear(item, asOf)).toBe(expected)
  })

  test('a year before the 29th of February is the 28th', () => {
    expect(yearBefore('2024-02-29')).toBe('2023-02-28')
  })

  test('items counted together by the class of their deadline give the figures of each', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900, max: 900 }),
        fc.constantFrom(...executionStatuses),
        (days, status) => {
          const deadline = addDays(asOf, days)
          const { overOneYear, past, toCome } = typicalDeadlines(asOf)
          const typical =
            deadline < yearBefore(asOf) ? overOneYear : deadline < asOf ? past : toCome
          for (const figure of [isPastDue, isOverdue, isOverdueOverOneYear])
            expect(figure(due(typical, { status }), asOf)).toBe(
              figure(due(deadline, { status }), asOf),
            )
        },
      ),
    )
  })
})
