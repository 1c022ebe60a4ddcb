import { describe, expect, it, test } from 'vitest'

import { dayOf, formatShortDay } from '../contract/days.ts'
import type { MeetingRef } from '../contract/viewpoint.ts'
import {
  formatBase,
  formatDay,
  formatDuration,
  formatInstant,
  formatMeeting,
  formatNumber,
  formatOrdinal,
  formatPartialDay,
  formatPercent,
  formatRate,
  formatTime,
  formatXof,
  plural,
} from './format.ts'

describe('numbers', () => {
  it('are French or English, never broken', () => {
    expect(formatNumber(1234.56, 'fr', 1)).toBe('1\u202F234,6')
    expect(formatNumber(1234.56, 'en', 1)).toBe('1,234.6')
    expect(formatNumber(0, 'fr')).toBe('0')
  })

  it('are percentages with a no-break space in French, and – when there is none', () => {
    expect(formatPercent(46, 'fr')).toBe('46\u00A0%')
    expect(formatPercent(45.94, 'en', 1)).toBe('45.9%')
    expect(formatPercent(undefined, 'fr')).toBe('–')
  })

  it('are rates: 0 of 5 is 0 %, 0 of 0 is –', () => {
    expect(formatRate({ numerator: 17, denominator: 37 }, 'fr')).toBe('46\u00A0%')
    expect(formatRate({ numerator: 0, denominator: 5 }, 'fr')).toBe('0\u00A0%')
    expect(formatRate({ numerator: 0, denominator: 0 }, 'fr')).toBe('–')
    expect(formatBase({ numerator: 17, denominator: 37 }, 'fr')).toBe('17 sur 37')
    expect(formatBase({ numerator: 1700, denominator: 3700 }, 'en')).toBe('1,700 of 3,700')
  })

  it('are amounts in millions, or thousands of millions', () => {
    expect(formatXof(14e9, 'fr')).toBe('14\u00A0Md FCFA')
    expect(formatXof(262.4e9, 'en')).toBe('262.4\u00A0bn FCFA')
    expect(formatXof(999e6, 'fr')).toBe('999\u00A0M FCFA')
    expect(formatXof(0, 'en')).toBe('0\u00A0m FCFA')
  })
})

describe('days', () => {
  it('are in words, the first of a month as 1er', () => {
    expect(formatDay('2021-08-06', 'fr')).toBe('6 août 2021')
    expect(formatDay('2021-08-01', 'fr')).toBe('1er août 2021')
    expect(formatDay('2021-08-11', 'fr')).toBe('11 août 2021')
    expect(formatDay('2021-08-01', 'en')).toBe('1 August 2021')
    expect(formatShortDay('2021-08-06')).toBe('06/08/2021')
  })

  it('are those of Niamey, an hour ahead of UTC', () => {
    expect(dayOf('2021-08-06T23:30:00.000Z')).toBe('2021-08-07')
    expect(formatInstant('2021-08-06T15:40:00.000Z', 'fr')).toBe('6 août 2021, 16\u00A0h\u00A040')
    expect(formatInstant('2021-12-31T23:05:00.000Z', 'en')).toBe('1 January 2022, 00:05')
    expect(formatTime('2021-08-06T07:05:00.000Z', 'fr')).toBe('08\u00A0h\u00A005')
  })

  test.each([
    [null, 'date inconnue', 'unknown date'],
    ['2016', '2016', '2016'],
    ['2016-10', 'octobre 2016', 'October 2016'],
    ['2021-08-06', '6 août 2021', '6 August 2021'],
  ])('are only as precise as they are known: %s', (heldOn, french, english) => {
    expect(formatPartialDay(heldOn, 'fr')).toBe(french)
    expect(formatPartialDay(heldOn, 'en')).toBe(english)
  })

  it('are ranges', () => {
    // The spaces around the dash come from ICU and differ between versions of Node.
    expect(formatPartialDay('2021-03-11/2021-03-12', 'fr')).toMatch(/^11\s?[–-]\s?12 mars 2021$/)
    expect(formatPartialDay('2021-03-11/2021-03-12', 'en')).toMatch(/^11\s?[–-]\s?12 March 2021$/)
  })
})

test.each([
  ['2019-01-01', '2021-08-06', '2\u00A0ans 7\u00A0mois', '2\u00A0years 7\u00A0months'],
  ['2020-08-06', '2021-08-06', '1\u00A0an', '1\u00A0year'],
  ['2021-05-05', '2021-08-06', '3\u00A0mois', '3\u00A0months'],
  ['2021-07-06', '2021-08-06', '1\u00A0mois', '1\u00A0month'],
  ['2021-07-25', '2021-08-06', '12\u00A0jours', '12\u00A0days'],
  ['2021-08-05', '2021-08-06', '1\u00A0jour', '1\u00A0day'],
  ['2021-08-06', '2021-08-06', '0\u00A0jour', '0\u00A0days'],
])('the time from %s to %s is in its two largest units', (from, to, french, english) => {
  expect(formatDuration(from, to, 'fr')).toBe(french)
  expect(formatDuration(from, to, 'en')).toBe(english)
})

describe('words', () => {
  it('are ordinals: 1re, 2e, 11th, 22nd', () => {
    const said = (rank: number, language: 'fr' | 'en') =>
      Object.values(formatOrdinal(rank, language)).join('')
    expect([1, 2, 6, 21].map((rank) => said(rank, 'fr'))).toEqual(['1re', '2e', '6e', '21e'])
    expect([1, 2, 3, 4, 11, 22].map((rank) => said(rank, 'en'))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '22nd',
    ])
  })

  it('name a session by its number and any other meeting by its title', () => {
    const meeting: MeetingRef = {
      code: 'ccm-1',
      kind: 'ccm_session',
      number: 1,
      title: '1re réunion du CCM',
      heldOn: '2016-10',
    }
    expect(formatMeeting(meeting, 'fr')).toBe('1re session')
    expect(formatMeeting(meeting, 'en')).toBe('1st session')
    expect(formatMeeting({ ...meeting, number: null }, 'fr')).toBe('1re réunion du CCM')
    expect(formatMeeting({ ...meeting, kind: 'gtm', title: 'GTM d’Agadez' }, 'fr')).toBe(
      'GTM d’Agadez',
    )
  })

  it('are singular in French for 0 and 1,5, and in English only for 1', () => {
    const forms = { one: 'one', other: 'other' }
    expect([0, 1, 1.5, 2].map((count) => plural(count, forms, 'fr'))).toEqual([
      'one',
      'one',
      'one',
      'other',
    ])
    expect([0, 1, 1.5, 2].map((count) => plural(count, forms, 'en'))).toEqual([
      'other',
      'one',
      'other',
      'other',
    ])
  })
})
