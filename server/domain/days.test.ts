import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayOf } from '../contract/days.ts'
import {
  addDays,
  addMonths,
  dayInNiamey,
  daysBetween,
  endOfDay,
  firstDay,
  isRealDay,
  lastDay,
  monthEnds,
  monthsBetween,
  parsePartialDate,
  startOfDay,
} from './days.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1980-01-01', count))

describe('real days', () => {
  test.each(['2021-02-28', '2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s exists',
    (text) => {
      expect(isRealDay(text)).toBe(true)
    },
  )

  test.each([
    '2021-02-30',
    '2021-02-29',
    '1900-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-1-1',
    '2021-08',
    '2021-08-06T00:00',
    '06/08/2021',
    '',
  ])('« %s » does not', (text) => {
    expect(isRealDay(text)).toBe(false)
  })
})

describe('moving by days and months', () => {
  test.each([
    ['2021-12-31', 1, '2022-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2021-08-06', 0, '2021-08-06'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
  })

  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-08-31', -6, '2021-02-28'],
    ['2021-08-06', -6, '2021-02-06'],
    ['2021-08-06', 5, '2022-01-06'],
    ['2021-08-06', -8, '2020-12-06'],
    ['1900-01-31', 1, '1900-02-28'],
    ['0001-01-31', 1, '0001-02-28'],
  ])('%s and %i months is %s, at most the end of the month', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })

  test('days between are what one adds, and negative backwards', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0)
      }),
    )
  })

  test('any day and month that one reaches is real', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (day, count) => {
        expect(isRealDay(addMonths(day, count))).toBe(true)
        expect(isRealDay(addDays(day, count))).toBe(true)
      }),
    )
  })
})

describe('months', () => {
  test.each([
    ['2021-08-06', '2021-08-06', 0],
    ['2021-08-06', '2021-09-05', 0],
    ['2021-08-06', '2021-09-06', 1],
    ['2021-01-31', '2021-02-28', 1],
    ['2021-08-06', '2023-08-05', 23],
    ['2021-09-06', '2021-08-06', -1],
    ['2021-09-05', '2021-08-06', 0],
  ])('from %s to %s are %i full months', (from, to, expected) => {
    expect(monthsBetween(from, to)).toBe(expected)
  })

  test('full months elapsed are the most that one can add without passing the day', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one]
        const months = monthsBetween(from, to)
        expect(addMonths(from, months) <= to && to < addMonths(from, months + 1)).toBe(true)
      }),
    )
  })

  test.each([
    ['2021-01-15', '2021-03-10', ['2021-01-31', '2021-02-28', '2021-03-10']],
    ['2020-11-30', '2021-01-31', ['2020-11-30', '2020-12-31', '2021-01-31']],
    ['2021-08-06', '2021-08-06', ['2021-08-06']],
    ['2021-08-07', '2021-08-06', []],
  ])('a monthly series from %s to %s ends on its last day', (from, to, expected) => {
    expect(monthEnds(from, to)).toEqual(expected)
  })
})

describe('days of Niamey', () => {
  test('the day turns an hour before that of Greenwich', () => {
    expect(dayInNiamey('2021-08-06T22:59:59.999Z')).toBe('2021-08-06')
    expect(dayInNiamey('2021-08-06T23:00:00.000Z')).toBe('2021-08-07')
  })

  test('a day has exactly its instants', () => {
    expect([startOfDay('2021-08-06'), endOfDay('2021-08-06')]).toEqual([
      '2021-08-05T23:00:00.000Z',
      '2021-08-06T22:59:59.999Z',
    ])
    fc.assert(
      fc.property(days, (day) => {
        expect([dayInNiamey(startOfDay(day)), dayInNiamey(endOfDay(day))]).toEqual([day, day])
        expect(Date.parse(endOfDay(day)) + 1).toBe(Date.parse(startOfDay(addDays(day, 1))))
      }),
    )
  })

  test('screens and rules agree on the day of an instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(dayInNiamey(date.toISOString())).toBe(dayOf(date.toISOString()))
        },
      ),
    )
  })
})

describe('dates of reduced precision', () => {
  test.each([
    ['2016', 'year', '2016-01-01', '2016-12-31'],
    ['2016-10', 'month', '2016-10-01', '2016-10-31'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['9999-12', 'month', '9999-12-01', '9999-12-31'],
    ['2021-08-06', 'day', '2021-08-06', '2021-08-06'],
    ['2021-03-11/2021-03-12', 'range', '2021-03-11', '2021-03-12'],
  ])('a session of « %s » is known to the %s', (text, precision, first, last) => {
    expect(parsePartialDate(text)).toEqual({ precision, first, last })
    expect([firstDay(text), lastDay(text)]).toEqual([first, last])
  })

  test.each([
    null,
    '',
    'octobre 2016',
    '16',
    '2016-13',
    '2021-02-30',
    '2021-03-12/2021-03-11',
    '2021-03-11/',
    '/2021-03-11',
    '2021-03/2021-04',
    '2021-03-11/2021-03-12/2021-03-13',
  ])('« %s » says no day', (text) => {
    expect(parsePartialDate(text)).toBeUndefined()
    expect([firstDay(text), lastDay(text)]).toEqual([undefined, undefined])
  })
})
