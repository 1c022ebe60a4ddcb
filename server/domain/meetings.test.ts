import { describe, expect, test } from 'vitest'

import { MeetingKind } from '../contract/vocabulary.ts'
import { type Datable, isHeld, lastDayOf, meetingRefOf, newestFirst } from './meetings.ts'

let lastId = 0
/** A meeting: by default a session without number or date. */
const meeting = (code: string, given: Partial<Datable> = {}): Datable => ({
  id: (lastId += 1),
  code,
  kind: MeetingKind.ccm_session,
  number: null,
  heldOn: null,
  sessionId: null,
  ...given,
})
const codesOf = (meetings: readonly Datable[]) => newestFirst(meetings).map(({ code }) => code)

describe('the order of meetings', () => {
  test('the newest comes first, a date known to the year standing at its end', () => {
    const meetings = [
      meeting('older', { heldOn: '2019-06-12' }),
      meeting('year', { heldOn: '2020' }),
      meeting('newer', { heldOn: '2021-08-06' }),
      meeting('june', { heldOn: '2020-06-12' }),
    ]
    expect(codesOf(meetings)).toEqual(['newer', 'year', 'june', 'older'])
  })

  test('a meeting without a date stands where its session does, after it in a list of the newest', () => {
    const session = meeting('session', { heldOn: '2021-08-06' })
    const technical = meeting('technical', { kind: MeetingKind.technical, sessionId: session.id })
    const preparatory = meeting('preparatory', {
      kind: MeetingKind.preparatory,
      sessionId: session.id,
    })
    const earlier = meeting('earlier', { heldOn: '2021-01-01' })
    expect(codesOf([preparatory, earlier, technical, session])).toEqual([
      'session',
      'technical',
      'preparatory',
      'earlier',
    ])
  })

  test('a session without a date stands after the one of the number below', () => {
    const meetings = [
      meeting('third', { number: 3 }),
      meeting('second', { number: 2, heldOn: '2019-06-12' }),
      meeting('first', { number: 1, heldOn: '2018-06-12' }),
      meeting('fourth', { number: 4, heldOn: '2020-06-12' }),
    ]
    expect(codesOf(meetings)).toEqual(['fourth', 'third', 'second', 'first'])
  })

  test('one of which nothing is known comes last, and codes part those that nothing else does', () => {
    expect(
      codesOf([
        meeting('b', { number: 9, kind: MeetingKind.gtm }),
        meeting('known', { heldOn: '2016' }),
        meeting('a'),
        meeting('c'),
        meeting('lost', { sessionId: 12345 }),
      ]),
    ).toEqual(['known', 'lost', 'c', 'a', 'b'])
  })
})

describe('whether a meeting was held', () => {
  const asOf = '2021-08-06'

  test.each([
    ['on the very day', meeting('x', { heldOn: asOf }), true],
    ['a day later: not yet', meeting('x', { heldOn: '2021-08-07' }), false],
    ['in a month that is not over', meeting('x', { heldOn: '2021-08' }), false],
    ['nothing is known of it', meeting('x'), false],
  ])('%s', (_, one, expected) => {
    expect(isHeld(one, [one], asOf)).toBe(expected)
  })

  test('one without a date was, when the session that it prepares was', () => {
    const session = meeting('session', { heldOn: '2021-01-01' })
    const technical = meeting('technical', { kind: MeetingKind.technical, sessionId: session.id })
    expect(isHeld(technical, [session, technical], asOf)).toBe(true)
    expect(isHeld(technical, [session, technical], '2020-12-31')).toBe(false)
  })

  test('one without a date was, when one of a greater number was', () => {
    const second = meeting('second', { number: 2 })
    const third = meeting('third', { number: 3, heldOn: '2021-01-01' })
    const other = meeting('other', { kind: MeetingKind.gtm, number: 7, heldOn: '2019-01-01' })
    expect(isHeld(second, [second, third, other], asOf)).toBe(true)
    expect(isHeld(second, [second, other, meeting('unknown', { number: 4 })], asOf)).toBe(false)
  })
})

test('the last day of a date of reduced precision is the last that it may mean', () => {
  expect(['2016', '2016-10', '2021-08-06', null].map((heldOn) => lastDayOf({ heldOn }))).toEqual([
    '2016-12-31',
    '2016-10-31',
    '2021-08-06',
    undefined,
  ])
})

test('a link to a meeting says as much of it as it needs', () => {
  const { kind, number, heldOn, code } = meeting('ccm-5')
  expect(meetingRefOf({ ...meeting('ccm-5'), title: '5e session' })).toEqual({
    code,
    kind,
    number,
    title: '5e session',
    heldOn,
  })
})
