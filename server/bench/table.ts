import type { Goal } from './goals.ts'
import type { Load } from './load.ts'
import type { Reading } from './readings.ts'
import type { Start } from './start.ts'

/** A measure with its floor (the lower bound). */
export interface Row {
  measure: string
  items: number
  facts: number
  ours: Load
  floor: Load
  /** Rows in a reply. */
  rows: number | undefined
}

/** Prints the measures as a table, each with its ratio to its floor. */
export function printTable(rows: readonly Row[]): void {
  const head = [
    'measure',
    'items',
    'ours /s',
    'floor /s',
    'ratio',
    'p50 ms',
    'p99 ms',
    'others p99',
    'rows /s',
    'loop ms',
    'memory MB',
  ]
  const lines = rows.map(({ measure, items, ours, floor, rows: each }) => [
    measure,
    String(items),
    ours.requestsPerSecond.toFixed(1),
    floor.requestsPerSecond.toFixed(1),
    `${Math.round((100 * ours.requestsPerSecond) / floor.requestsPerSecond)} %`,
    String(ours.p50),
    String(ours.p99),
    ours.othersP99 === undefined ? '' : String(ours.othersP99),
    each === undefined ? '' : String(Math.round(each * ours.requestsPerSecond)),
    ours.loopDelay.toFixed(0),
    String(Math.round(ours.memory / 1e6)),
  ])
  printAligned(head, lines)
}

/** Prints the time of each statement over all items. */
export function printReadings(readings: readonly Reading[]): void {
  const head = ['reading', 'items', 'facts', 'ours ms', 'floor ms', 'times the floor']
  printAligned(
    head,
    readings.map(({ reading, items, facts, ours, floor }) => [
      reading,
      String(items),
      String(facts),
      ours.toFixed(0),
      floor.toFixed(0),
      (ours / floor).toFixed(2),
    ]),
  )
}

/**
 * Prints how the time of a request grows with the number n of items, from the smallest to the largest size
 * measured: the exponent of n.
 */
export function printGrowth(rows: readonly Row[]): void {
  const lines = [...new Set(rows.map(({ measure }) => measure))].flatMap((measure) => {
    const own = rows.filter((row) => row.measure === measure).sort((a, b) => a.items - b.items)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined || first.items === last.items) return []
    const power = (of: 'ours' | 'floor') =>
      (
        Math.log(first[of].requestsPerSecond / last[of].requestsPerSecond) /
        Math.log(last.items / first.items)
      ).toFixed(2)
    return [[measure, `${first.items} → ${last.items}`, power('ours'), power('floor')]]
  })
  if (lines.length > 0) printAligned(['how it grows', 'items', 'ours n^', 'floor n^'], lines)
}

/** Prints the browser's measures with their targets: ✓, or the gap to the target. */
export function printGoals(title: string, goals: readonly Goal[]): void {
  printAligned(
    [title, 'measured', 'to reach', 'reached'],
    goals.map(({ measure, value, unit, toReach, isReached }) => {
      const written = (amount: number) =>
        `${Number(amount.toFixed(unit === 'kB' || unit === 's' ? 1 : unit === 'ms' ? 0 : 3))}${unit && ` ${unit}`}`
      if (toReach === undefined) return [measure, written(value), '', '']
      const gap = value - toReach.limit
      return [
        measure,
        written(value),
        `${toReach.is} ${written(toReach.limit)}`,
        isReached === true ? '✓' : `${gap > 0 ? '+' : ''}${written(gap)}`,
      ]
    }),
  )
}

/** Prints start-up times and memory. */
export function printStarts(starts: readonly Start[]): void {
  const head = ['from its start', 'first answer ms', 'memory at rest MB', 'after some work MB']
  const megabytes = (bytes: number | undefined) =>
    bytes === undefined ? '' : String(Math.round(bytes / 1e6))
  printAligned(
    head,
    starts.map(({ program, firstAnswer, atRest, afterWork }) => [
      program,
      firstAnswer.toFixed(0),
      megabytes(atRest),
      megabytes(afterWork),
    ]),
  )
}

function printAligned(head: readonly string[], lines: readonly (readonly string[])[]): void {
  const widths = head.map((_, index) =>
    Math.max(...[head, ...lines].map((line) => line[index]?.length ?? 0)),
  )
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, index) =>
          index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0),
        )
        .join('  '),
    )
}
