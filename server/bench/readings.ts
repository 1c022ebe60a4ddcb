import Sqlite from 'better-sqlite3'

import { readMonths } from '../dashboard/month-queries.ts'
import { openStore } from '../store/open-store.ts'
import type { Reader } from '../store/store.ts'
import { defineAggregates } from '../store/sqlite/aggregates.ts'
import { readingCache } from '../store/sqlite/connection.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { benchDatabase, type Scale, scales } from './dataset.ts'

/** Time of one statement over all items, in ms, and of the same SQL with better-sqlite3 alone. */
export interface Reading {
  reading: string
  items: number
  facts: number
  ours: number
  floor: number
}

const past: SettledViewpoint = {
  asOf: '2024-06-30',
  knownAt: '2024-07-31T00:00:00.000Z',
  known: 'then',
}
const present: SettledViewpoint = {
  asOf: '2026-11-01',
  knownAt: '2026-11-01T12:00:00.000Z',
  known: 'now',
}
const times = 5

const readings: Readonly<Record<string, (reader: Reader) => Promise<unknown>>> = {
  'state of all, at a past viewpoint': (reader) =>
    reader.$queryRaw`select s."id", s."status", s."progress" from (${computedStateSql(past)}) s`,
  'statuses month by month, ten years': (reader) => readMonths(reader, present),
}

/** Measures the statements whose name contains `only` on the database of a size: medians of five runs. */
export async function takeReadings(scale: Scale, only: string): Promise<Reading[]> {
  const file = await benchDatabase(scale)
  const { items, factsPerItem } = scales[scale]
  const found: Reading[] = []
  for (const [reading, read] of Object.entries(readings)) {
    if (!reading.includes(only)) continue
    const asked: { sql: string; values: unknown[] }[] = []
    const store = await openStore(file, {
      onQuery: (sql, values) => asked.push({ sql, values: JSON.parse(values) as unknown[] }),
    })
    const ours = await medianTime(() => read(store.read))
    await store.close()
    const alone = new Sqlite(file, { readonly: true })
    for (const pragma of [readingCache, 'temp_store = MEMORY']) alone.pragma(pragma)
    defineAggregates(alone)
    const statements = asked
      .slice(0, asked.length / (times + 1))
      .map(({ sql, values }) => ({ statement: alone.prepare(sql), values }))
    const floor = await medianTime(() =>
      Promise.resolve(statements.map(({ statement, values }) => statement.all(...values))),
    )
    alone.close()
    found.push({ reading, items, facts: items * factsPerItem, ours, floor })
  }
  return found
}

/** Leaves out the first run, which loads the file into the cache. */
async function medianTime(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time <= times; time += 1) {
    const start = performance.now()
    await work()
    if (time > 0) taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
