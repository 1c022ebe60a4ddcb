import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  executionStatuses,
  type Flag,
  ItemKind,
  Nature,
  openStatuses,
  Status,
  statusesOf,
} from '../contract/vocabulary.ts'
import { addDays } from './days.ts'
import {
  checkNewFact,
  type FlaggedItem,
  type FlaggedState,
  flagsAt,
  type NewFactCheck,
} from './execution.ts'
import type { FactRecord } from './facts.ts'

const asOf = '2021-08-06'

/** The flags of a recommendation: by default open, with a lead, due next year and with recent news. */
function flagsOf(overrides: Partial<FlaggedItem & FlaggedState>): Flag[] {
  const item = {
    kind: ItemKind.recommendation,
    nature: Nature.one_off,
    deadline: '2022-08-06',
    hasLead: true,
    adoptedOn: '2021-06-01',
  }
  const all = { ...item, status: Status.in_progress, lastNewsOn: '2021-07-01', ...overrides }
  return flagsAt(all, all, asOf)
}

describe('flags', () => {
  test.each<[string, Partial<FlaggedItem & FlaggedState>, Flag[]]>([
    ['a healthy item has none', {}, []],
    ['overdue since yesterday', { deadline: '2021-08-05' }, ['overdue']],
    ['on the very day of its deadline it is due, not overdue', { deadline: asOf }, ['due_soon']],
    ['due in 30 days', { deadline: '2021-09-05' }, ['due_soon']],
    ['due in 31 days', { deadline: '2021-09-06' }, []],
    [
      'not started is open too',
      { deadline: '2021-08-05', status: Status.not_started },
      ['overdue'],
    ],
    [
      'suspended items are apart: never overdue',
      { deadline: '2021-08-05', status: Status.suspended },
      [],
    ],
    [
      'what a session noted as not done is no longer overdue',
      { deadline: '2021-08-05', status: Status.not_completed },
      [],
    ],
    ['completed is not overdue', { deadline: '2021-08-05', status: Status.completed }, []],
    ['obsolete is not overdue', { deadline: '2021-08-05', status: Status.obsolete }, []],
    ['a permanent one is never overdue', { nature: Nature.permanent, deadline: '2021-08-05' }, []],
    ['no deadline is to be completed, never on time', { deadline: null }, ['incomplete']],
    ['a permanent one needs no deadline', { nature: Nature.permanent, deadline: null }, []],
    ['no lead is to be completed', { hasLead: false }, ['incomplete']],
    [
      'a permanent one needs a lead',
      { nature: Nature.permanent, deadline: null, hasLead: false },
      ['incomplete'],
    ],
    [
      'nothing is left to complete once done',
      { hasLead: false, deadline: null, status: Status.completed },
      [],
    ],
    ['nor once obsolete', { hasLead: false, deadline: null, status: Status.obsolete }, []],
    [
      'what is suspended or not done is still to be completed',
      { deadline: null, status: Status.suspended },
      ['incomplete'],
    ],
    ['news of six months ago to the day', { lastNewsOn: '2021-02-06' }, []],
    ['news of a day more', { lastNewsOn: '2021-02-05' }, ['stale']],
    ['never any news, adopted lately', { lastNewsOn: null, adoptedOn: '2021-02-06' }, []],
    ['never any news, adopted long ago', { lastNewsOn: null, adoptedOn: '2021-02-05' }, ['stale']],
    [
      'nobody waits for news of what is suspended',
      { lastNewsOn: '2019-01-01', status: Status.suspended },
      [],
    ],
    ['nor of what is done', { lastNewsOn: '2019-01-01', status: Status.completed }, []],
    [
      'all that can be said of one',
      { deadline: '2020-01-01', hasLead: false, lastNewsOn: '2019-01-01' },
      ['overdue', 'incomplete', 'stale'],
    ],
  ])('%s', (_, overrides, expected) => {
    expect(flagsOf(overrides)).toEqual(expected)
  })

  test('an indicator has none: no deadline, and judged by rounds', () => {
    const bare = { deadline: null, hasLead: false, lastNewsOn: null, adoptedOn: '2015-01-01' }
    for (const status of statusesOf.indicator)
      expect(
        flagsOf({ ...bare, kind: ItemKind.indicator, nature: Nature.permanent, status }),
      ).toEqual([])
  })

  test('overdue is reckoned at the session’s day, and is due soon or overdue, never both', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.constantFrom(...executionStatuses),
        (days, status) => {
          const flags = flagsOf({ deadline: addDays(asOf, days), status })
          const isOpen = openStatuses.some((open) => open === status)
          expect(flags.includes('overdue')).toBe(isOpen && days < 0)
          expect(flags.includes('due_soon')).toBe(isOpen && days >= 0 && days <= 30)
        },
      ),
    )
  })
})

describe('recording a fact', () => {
  const noon = (day: string) => `${day}T12:00:00.000Z`
  const fact = (
    id: number,
    status: Status,
    effectiveOn: string,
    more: Partial<FactRecord> = {},
  ): FactRecord => ({
    id,
    status,
    progress: null,
    effectiveOn,
    recordedAt: noon(effectiveOn),
    replacesId: null,
    acceptedAt: noon(effectiveOn),
    ...more,
  })
  const draft = {
    status: Status.in_progress,
    effectiveOn: '2021-07-01',
    progress: null,
    replacesId: null,
    reason: null,
    legalText: null,
  }
  const completed = fact(1, Status.completed, '2021-06-01')

  /** `field: code` of each rule that a draft breaks, by default on an item without history. */
  function broken(
    overrides: Partial<NewFactCheck['draft']>,
    more: Partial<NewFactCheck> = {},
  ): string[] {
    const check = {
      kind: ItemKind.recommendation,
      item: { adoptedOn: '2021-01-01' },
      facts: [],
      today: asOf,
      now: noon(asOf),
      ...more,
    }
    return checkNewFact({ ...check, draft: { ...draft, ...overrides } }).map(
      ({ field, code }) => `${field}: ${code}`,
    )
  }

  test('a plain declaration breaks none', () => {
    expect(broken({})).toEqual([])
    expect(broken({ progress: 0 })).toEqual([])
  })

  test.each([
    ['2021-02-30', ['effectiveOn: not_a_day']],
    ['06/08/2021', ['effectiveOn: not_a_day']],
    ['2021-08-07', ['effectiveOn: in_future']],
    ['2021-08-06', []],
    ['2021-01-01', []],
    ['2020-12-31', ['effectiveOn: before_adoption']],
  ])('true since %s', (effectiveOn, expected) => {
    expect(broken({ effectiveOn })).toEqual(expected)
  })

  test('each kind has its statuses', () => {
    expect(broken({ status: Status.yes })).toEqual(['status: status_not_of_kind'])
    expect(broken({ status: Status.completed }, { kind: ItemKind.indicator })).toEqual([
      'status: status_not_of_kind',
    ])
    expect(broken({ status: Status.yes }, { kind: ItemKind.indicator })).toEqual([])
  })

  test.each([
    [Status.in_progress, -1, 'progress_out_of_range'],
    [Status.in_progress, 101, 'progress_out_of_range'],
    [Status.in_progress, 33.3, 'progress_out_of_range'],
    [Status.in_progress, Number.NaN, 'progress_out_of_range'],
    [Status.completed, 99, 'progress_contradicts_status'],
    [Status.not_started, 1, 'progress_contradicts_status'],
  ])('%s with a progress of %d: %s', (status, progress, code) => {
    expect(broken({ status, progress })).toEqual([`progress: ${code}`])
  })

  test.each([
    [Status.completed, 100],
    [Status.completed, null],
    [Status.not_started, 0],
    [Status.suspended, 40],
  ])('%s agrees with a progress of %s', (status, progress) => {
    expect(broken({ status, progress })).toEqual([])
  })

  test('an indicator has no progress', () => {
    expect(broken({ status: Status.partial, progress: 50 }, { kind: ItemKind.indicator })).toEqual([
      'progress: progress_not_applicable',
    ])
  })

  test.each([
    ['after the completion', '2021-07-01', ['reason: reason_required']],
    ['on its very day', '2021-06-01', ['reason: reason_required']],
    ['before it: facts arrive out of order', '2021-05-31', []],
  ])('leaving a closed status %s', (_, effectiveOn, expected) => {
    expect(broken({ effectiveOn }, { facts: [completed] })).toEqual(expected)
    expect(broken({ effectiveOn, reason: 'Pièce retrouvée' }, { facts: [completed] })).toEqual([])
  })

  test('any closed status needs a reason to be left, and none to be said again', () => {
    for (const status of [Status.completed, Status.not_completed]) {
      const facts = [fact(1, status, '2021-06-01')]
      expect(broken({ reason: '  ' }, { facts })).toEqual(['reason: reason_required'])
      expect(broken({ status }, { facts })).toEqual([])
    }
    expect(broken({}, { facts: [fact(1, Status.obsolete, '2021-06-01')] })).toEqual([
      'reason: reason_required',
    ])
    expect(broken({}, { facts: [fact(1, Status.suspended, '2021-06-01')] })).toEqual([])
  })

  test('a completion that nobody accepted closes nothing', () => {
    expect(broken({}, { facts: [{ ...completed, acceptedAt: null }] })).toEqual([])
  })

  test('an obsolete item needs a reason and the text that made it so', () => {
    const status = Status.obsolete
    expect(broken({ status })).toEqual([
      'reason: obsolete_reason_required',
      'legalText: legal_text_required',
    ])
    expect(broken({ status, reason: 'Loi abrogée' })).toEqual(['legalText: legal_text_required'])
    expect(broken({ status, legalText: 'Loi n° 2023-16' })).toEqual([
      'reason: obsolete_reason_required',
    ])
    expect(broken({ status, reason: 'Loi abrogée', legalText: 'Loi n° 2023-16' })).toEqual([])
  })

  test('a correction says why, once, whatever it corrects', () => {
    const correction = { replacesId: 1, status: Status.completed }
    expect(broken(correction, { facts: [completed] })).toEqual([
      'reason: correction_reason_required',
    ])
    expect(broken({ replacesId: 1 }, { facts: [completed] })).toEqual([
      'reason: correction_reason_required',
    ])
    expect(broken({ ...correction, reason: 'Erreur de saisie' }, { facts: [completed] })).toEqual(
      [],
    )
  })

  test('only a fact of the item is corrected', () => {
    expect(broken({ replacesId: 7, reason: 'Erreur' }, { facts: [completed] })).toEqual([
      'replacesId: unknown_fact',
    ])
  })

  test('a fact is corrected once, but again after its correction was rejected', () => {
    const again = { replacesId: 1, reason: 'Erreur' }
    const correction = fact(2, Status.in_progress, '2021-06-01', { replacesId: 1 })
    const pending = { ...correction, acceptedAt: null, rejectedAt: null }
    const rejected = { ...correction, acceptedAt: null, rejectedAt: noon('2021-06-02') }
    expect(broken(again, { facts: [completed, correction] })).toEqual([
      'replacesId: already_corrected',
    ])
    expect(broken(again, { facts: [completed, pending] })).toEqual([
      'replacesId: already_corrected',
    ])
    expect(broken(again, { facts: [completed, rejected] })).toEqual([])
  })

  test('a focal point may correct a declaration of hers that still waits', () => {
    const waiting = fact(1, Status.in_progress, '2021-06-01', { acceptedAt: null })
    expect(broken({ replacesId: 1, reason: 'Erreur' }, { facts: [waiting] })).toEqual([])
  })

  test('all that is wrong is said at once, one rule a field', () => {
    const wrong = {
      effectiveOn: '2022-01-01',
      status: Status.obsolete,
      progress: 300,
      replacesId: 7,
    }
    expect(broken(wrong)).toEqual([
      'effectiveOn: in_future',
      'progress: progress_out_of_range',
      'replacesId: unknown_fact',
      'reason: obsolete_reason_required',
      'legalText: legal_text_required',
    ])
  })
})
