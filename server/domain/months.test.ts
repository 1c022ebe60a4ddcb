import { expect, test } from 'vitest'

import { type Course, type MoveTaker, forEachMove } from './months.ts'

type Move = Parameters<MoveTaker>

const adopted: Move = ['2021-03', null, 'not_started']
const begun: Move = ['2021-05', 'not_started', 'in_progress']
const begins = { month: '2021-05', status: 'in_progress' } as const

test.each<[string, Partial<Course>, Move[]]>([
  ['nothing said, it is not started', {}, [adopted]],
  [
    'begun, then done',
    { steps: [begins, { month: '2022-01', status: 'completed' }] },
    [adopted, begun, ['2022-01', 'in_progress', 'completed']],
  ],
  [
    'said again, it has not moved',
    { steps: [begins, { month: '2021-09', status: 'in_progress' }] },
    [adopted, begun],
  ],
  [
    'true before it was adopted, it shows from then',
    { steps: [{ month: '2020-11', status: 'in_progress' }] },
    [adopted, ['2021-03', 'not_started', 'in_progress']],
  ],
  [
    'left, it goes from what it was',
    { steps: [begins], leftOn: '2022-06-10' },
    [adopted, begun, ['2022-06', 'in_progress', 'superseded']],
  ],
  [
    'left before it was adopted, it goes as it comes',
    { leftOn: '2020-01-01' },
    [adopted, ['2021-03', 'not_started', 'superseded']],
  ],
])('%s', (_, given, expected) => {
  const told: Move[] = []
  forEachMove({ adoptedOn: '2021-03-15', leftOn: null, steps: [], ...given }, (...move) =>
    told.push(move),
  )
  expect(told).toEqual(expected)
})
