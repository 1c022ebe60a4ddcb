import { expect, test } from 'vitest'

import { officeDay, officeInstant, storyDay } from './calendar.ts'

test.each([
  ['2021-08-06', '2021-08-06'],
  ['T-40', '2026-10-14'],
  ['T+12', '2026-12-05'],
  ['D+5', '2026-11-30'],
  ['D+12', '2026-12-15'],
  ['D-3', '2026-11-15'],
])('%s is %s in a demonstration of 23 November 2026', (text, day) => {
  expect(storyDay(text, '2026-11-23')).toBe(day)
})

test('a day that means nothing stops the loading', () => {
  expect(() => storyDay('bientôt', '2026-11-23')).toThrow('bientôt')
})

test('nobody works on Saturdays and Sundays', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22'].map(officeDay)).toEqual([
    '2026-11-20',
    '2026-11-23',
    '2026-11-23',
  ])
})

test('the times of work are those of an office in Niamey', () => {
  const times = Array.from({ length: 300 }, (_, index) =>
    officeInstant('2021-08-02', String(index)).slice(11, 16),
  ).sort()
  expect(times.at(0)?.startsWith('07:')).toBe(true)
  expect(times.at(-1)?.startsWith('15:')).toBe(true)
  expect(times.filter((time) => time > '11:30' && time < '13:30')).toEqual([])
})
