import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { conclusionFields, type NewConclusion } from '../contract/conclusions.ts'
import { ConclusionKind, Status } from '../contract/vocabulary.ts'
import { brokenByConclusion, type ConcludedItem, type ConclusionCheck } from './conclusions.ts'

const meeting = { id: 5, day: '2021-08-06' }
/** An open recommendation of the previous session, in the base. */
const item: ConcludedItem = {
  meetingId: 4,
  adoptedOn: '2019-06-12',
  isArchived: false,
  status: Status.in_progress,
  isSuperseded: false,
  isEverSuperseded: false,
}
const other = { ...item, isItself: false, leadsBack: false }
const successor = { title: 'Une autre', category: 'gouvernance' }
const noted: NewConclusion = { code: 'REC-04-01', kind: 'noted', status: Status.in_progress }

/** A conclusion to check: by default on an open recommendation without an earlier conclusion. */
const check = (
  draft: Partial<NewConclusion>,
  given: Partial<ConclusionCheck>,
): ConclusionCheck => ({
  draft:
    draft.kind === undefined
      ? { ...noted, ...draft }
      : { code: noted.code, ...draft, kind: draft.kind },
  meeting,
  item,
  standing: undefined,
  isTwice: false,
  ...given,
})
/** `field: code` of each rule that a conclusion breaks. */
const broken = (draft: Partial<NewConclusion>, given: Partial<ConclusionCheck> = {}) =>
  brokenByConclusion(check(draft, given)).map(({ field, code }) => `${field}: ${code}`)

describe('a conclusion that says what its kind says is kept', () => {
  test.each<[string, Partial<NewConclusion>, Partial<ConclusionCheck>]>([
    ['noted, with its status', { progress: 40 }, {}],
    ['completed', { kind: 'completed' }, {}],
    ['not completed, with how far it got', { kind: 'not_completed', progress: 40 }, {}],
    ['renewed, its deadline as it was', { kind: 'renewed' }, {}],
    ['renewed to a later day', { kind: 'renewed', deadline: '2021-08-07' }, {}],
    ['renewed as permanent', { kind: 'renewed', isPermanent: true }, {}],
    ['reworded as another', { kind: 'reworded', successors: [successor] }, {}],
    ['split in two', { kind: 'split', successors: [successor, successor] }, {}],
    ['merged into an earlier one', { kind: 'merged', into: 'REC-03-01' }, { into: other }],
    ['merged into one adopted there', { kind: 'merged', successors: [successor] }, {}],
    [
      'merged into one adopted on the very day',
      { kind: 'merged', into: 'REC-05-01' },
      { into: { ...other, adoptedOn: meeting.day } },
    ],
    [
      'completed, though it was noted as not completed before',
      { kind: 'completed', reason: 'Fait depuis' },
      { item: { ...item, status: Status.not_completed } },
    ],
    [
      'noted, though a later meeting put another in its place',
      {},
      { item: { ...item, isEverSuperseded: true } },
    ],
  ])('%s', (_, draft, given) => {
    expect(broken(draft, given)).toEqual([])
  })
})

describe('the recommendation', () => {
  test.each<[string, Partial<ConclusionCheck>, string]>([
    ['that nobody knows', { item: undefined }, 'code: unknown_recommendation'],
    ['named twice', { isTwice: true }, 'code: recommendation_twice'],
    ['of this meeting', { item: { ...item, meetingId: 5 } }, 'code: not_earlier'],
    [
      'adopted on the meeting’s day',
      { item: { ...item, adoptedOn: meeting.day } },
      'code: not_earlier',
    ],
    ['archived', { item: { ...item, isArchived: true } }, 'code: left_base'],
    [
      'whose place others have',
      { item: { ...item, isSuperseded: true, isEverSuperseded: true } },
      'code: left_base',
    ],
    ['obsolete', { item: { ...item, status: Status.obsolete } }, 'code: left_base'],
  ])('%s can’t be concluded on', (_, given, expected) => {
    expect(broken({}, given)).toEqual([expected])
  })

  test.each<[string, Partial<NewConclusion>]>([
    ['renewed', { kind: 'renewed' }],
    ['reworded', { kind: 'reworded', successors: [successor] }],
    ['merged', { kind: 'merged', successors: [successor] }],
    ['split', { kind: 'split', successors: [successor, successor] }],
  ])('completed already, it does not go on: it can’t be %s', (_, draft) => {
    expect(broken(draft, { item: { ...item, status: Status.completed } })).toEqual([
      'code: closed_status',
    ])
  })

  test('one whose place another took later can’t be given to others at an earlier day', () => {
    expect(
      broken(
        { kind: 'reworded', successors: [successor] },
        { item: { ...item, isEverSuperseded: true } },
      ),
    ).toEqual(['code: left_base'])
  })
})

describe('a correction', () => {
  const standing = { id: 9, kind: ConclusionKind.noted }

  test.each<[string, Partial<NewConclusion>, Partial<ConclusionCheck>, string[]]>([
    ['of what stands is kept', { replaces: 9 }, { standing }, []],
    ['of nothing', { replaces: 9 }, {}, ['replaces: nothing_to_correct']],
    ['that does not say it is one', {}, { standing }, ['replaces: concluded_already']],
    [
      'of what somebody else has corrected',
      { replaces: 8 },
      { standing },
      ['replaces: corrected_meanwhile'],
    ],
    [
      'of what put others in its place: that link stays',
      { replaces: 9 },
      { standing: { ...standing, kind: 'merged' } },
      ['replaces: lineage_stays'],
    ],
    [
      'that would leave a recorded completion without another status',
      { replaces: 9, kind: 'renewed' },
      { standing: { ...standing, kind: 'completed' } },
      ['replaces: fact_stays'],
    ],
    [
      'of a completion by another status',
      { replaces: 9, kind: 'not_completed' },
      { standing: { ...standing, kind: 'completed' } },
      [],
    ],
    [
      'of a failure to complete by a renewal',
      { replaces: 9, kind: 'renewed' },
      { standing: { ...standing, kind: 'not_completed' } },
      ['replaces: fact_stays'],
    ],
  ])('%s', (_, draft, given, expected) => {
    expect(broken(draft, given)).toEqual(expected)
  })
})

describe('what a kind of conclusion asks for', () => {
  test.each<[string, Partial<NewConclusion>, Partial<ConclusionCheck>, string[]]>([
    ['noted needs a status', { kind: 'noted' }, {}, ['status: status_needed']],
    [
      'a renewal’s deadline is later than the meeting',
      { kind: 'renewed', deadline: meeting.day },
      {},
      ['deadline: deadline_not_later'],
    ],
    [
      'permanent has no deadline',
      { kind: 'renewed', deadline: '2022-01-01', isPermanent: true },
      {},
      ['deadline: permanent_with_deadline'],
    ],
    ['merged names into what', { kind: 'merged' }, {}, ['into: one_target']],
    [
      'merged goes into one thing only',
      { kind: 'merged', into: 'REC-03-01', successors: [successor] },
      { into: other },
      ['into: one_target'],
    ],
    [
      'merged into a new one: one',
      { kind: 'merged', successors: [successor, successor] },
      {},
      ['successors: one_successor'],
    ],
    ['reworded gives one', { kind: 'reworded' }, {}, ['successors: one_successor']],
    [
      'split gives two at least',
      { kind: 'split', successors: [successor] },
      {},
      ['successors: two_parts'],
    ],
    ['split names its parts', { kind: 'split' }, {}, ['successors: two_parts']],
  ])('%s', (_, draft, given, expected) => {
    expect(broken(draft, given)).toEqual(expected)
  })

  test.each<[string, NonNullable<ConclusionCheck['into']> | null, string]>([
    ['what nobody knows', null, 'unknown_recommendation'],
    ['itself', { ...other, isItself: true }, 'into_itself'],
    ['what it has the place of already', { ...other, leadsBack: true }, 'into_circle'],
    ['what was adopted after the meeting', { ...other, adoptedOn: '2021-08-07' }, 'into_later'],
    ['what is archived', { ...other, isArchived: true }, 'into_left'],
    ['what others have the place of', { ...other, isEverSuperseded: true }, 'into_left'],
    ['what is obsolete', { ...other, status: Status.obsolete }, 'into_left'],
  ])('nothing is merged into %s', (_, into, code) => {
    expect(broken({ kind: 'merged', into: 'REC-03-01' }, { into })).toEqual([`into: ${code}`])
  })

  test('what its kind does not say is refused, field by field', () => {
    const anything: Partial<NewConclusion> = {
      status: Status.in_progress,
      progress: 10,
      reason: 'Parce que',
      deadline: '2022-01-01',
      isPermanent: false,
      into: 'REC-03-01',
      successors: [successor],
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(ConclusionKind)),
        fc.subarray(Object.keys(anything)),
        (kind, fields) => {
          const draft = Object.fromEntries(
            Object.entries(anything).filter(([k]) => fields.includes(k)),
          )
          const own: readonly string[] = conclusionFields[kind]
          const stray = fields.filter((field) => !own.includes(field))
          expect(
            broken({ kind, ...draft }, { into: other }).filter((each) =>
              each.endsWith('not_of_kind'),
            ),
          ).toEqual(stray.map((field) => `${field}: not_of_kind`))
        },
      ),
    )
  })

  test('a field is told one rule at most, whatever is said', () => {
    const draft = fc.record(
      {
        kind: fc.constantFrom(...Object.values(ConclusionKind)),
        replaces: fc.constantFrom(8, 9),
        deadline: fc.constantFrom('2021-01-01', '2022-01-01'),
        isPermanent: fc.boolean(),
        into: fc.constant('REC-03-01'),
        successors: fc.array(fc.constant(successor), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['kind'] },
    )
    fc.assert(
      fc.property(draft, fc.boolean(), fc.option(fc.constant(other)), (given, isTwice, into) => {
        const standing = { id: 9, kind: ConclusionKind.noted }
        const said = broken(given, { isTwice, into, standing }).filter(
          (each) => !each.endsWith('not_of_kind'),
        )
        const fields = said.map((each) => each.split(':')[0])
        expect(new Set(fields).size).toBe(fields.length)
      }),
    )
  })
})
