import type { Scores } from './lighthouse.ts'
import type { Screens } from './screens.ts'
import type { View } from './visit.ts'

/** A measure of the browser with its target, if any; the parts of a measure (its indented rows) have none. */
export interface Goal {
  measure: string
  value: number
  unit: 'kB' | 's' | 'ms' | ''
  toReach?: { is: '≤' | '<' | '≥'; limit: number }
  isReached?: boolean
}

/** Targets agreed with the client. client/e2e/budget.ts sets stricter limits on sizes, in `npm test`. */
export function viewGoals(views: readonly View[], { liveChart, screens }: Screens): Goal[] {
  const [first, second, unaided] = views
  if (first === undefined || second === undefined || unaided === undefined) return []
  const heaviest = screens.reduce((most, each) => (each.bytes > most.bytes ? each : most))
  return [
    goal('first visit, until all can be read', kilobytes(first.bytes), 'kB', {
      is: '≤',
      limit: 110,
    }),
    ...kinds.map(([name, codes]) => goal(`  ${name}`, kilobytes(bytesOf(first, codes)), 'kB')),
    goal('requests until then', first.requests, '', { is: '≤', limit: 14 }),
    goal('third-party hosts', first.foreignHosts, '', { is: '≤', limit: 0 }),
    goal('web fonts', kilobytes(bytesOf(first, ['Font'])), 'kB', { is: '≤', limit: 0 }),
    goal('figures', first.figuresAt / 1000, 's', { is: '<', limit: 4 }),
    goal('charts', first.chartsAt / 1000, 's'),
    goal('layout shift', first.layoutShift, '', { is: '<', limit: 0.02 }),
    goal('longest task', first.longestTask, 'ms', { is: '<', limit: 200 }),
    goal('tasks over 50 ms', first.longTasks, ''),
    goal('then, for reading offline', kilobytes(first.keptBytes), 'kB'),
    ...secondGoals('second visit', second),
    ...secondGoals('second visit, no worker yet', unaided),
    goal('a live chart, once asked for', kilobytes(liveChart), 'kB', { is: '≤', limit: 300 }),
    goal(`heaviest other screen, ${heaviest.path}`, kilobytes(heaviest.bytes), 'kB', {
      is: '≤',
      limit: 40,
    }),
    ...screens.map(({ path, bytes }) => goal(`  ${path}`, kilobytes(bytes), 'kB')),
  ]
}

/** Targets for Lighthouse's scores. */
export function lighthouseGoals(scores: readonly Scores[]): Goal[] {
  return scores.flatMap(({ path, performance, accessibility, bestPractices }) => [
    goal(`${path} performance`, performance, '', { is: '≥', limit: 95 }),
    goal(`${path} accessibility`, accessibility, '', { is: '≥', limit: 100 }),
    goal(`${path} best practices`, bestPractices, '', { is: '≥', limit: 100 }),
  ])
}

function secondGoals(
  name: string,
  { bytes, figuresAt, chartsAt, layoutShift, longestTask, longTasks }: View,
): Goal[] {
  return [
    goal(`${name}, nothing new`, kilobytes(bytes), 'kB', { is: '<', limit: 5 }),
    goal('  figures', figuresAt / 1000, 's', { is: '<', limit: 1.5 }),
    goal('  charts', chartsAt / 1000, 's'),
    goal('  layout shift', layoutShift, '', { is: '<', limit: 0.02 }),
    goal('  longest task', longestTask, 'ms', { is: '<', limit: 200 }),
    goal('  tasks over 50 ms', longTasks, ''),
  ]
}

/** Resource kinds: our name and the types of the DevTools protocol; `other` takes all remaining types. */
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['document', ['Document']],
  ['script', ['Script']],
  ['style', ['Stylesheet']],
  ['fetch', ['Fetch', 'XHR']],
  ['image', ['Image']],
  ['other', []],
]

function bytesOf({ bytesByKind }: View, codes: readonly string[]): number {
  const named = kinds.flatMap(([, each]) => each)
  return Object.entries(bytesByKind).reduce(
    (sum, [kind, bytes]) =>
      (codes.length === 0 ? !named.includes(kind) : codes.includes(kind)) ? sum + bytes : sum,
    0,
  )
}

function kilobytes(bytes: number): number {
  return bytes / 1000
}

function goal(measure: string, value: number, unit: Goal['unit'], toReach?: Goal['toReach']): Goal {
  if (toReach === undefined) return { measure, value, unit }
  const { is, limit } = toReach
  return {
    measure,
    value,
    unit,
    toReach,
    isReached: is === '<' ? value < limit : is === '≤' ? value <= limit : value >= limit,
  }
}
