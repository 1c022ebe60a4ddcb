import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'

import { projectRoot } from '../../env.ts'
import { scratchStore } from '../../testing/scratch-store.ts'
import { workersStarted } from '../../testing/workers-started.ts'
import { bundleForNode, threads as threadPrograms } from '../../tools/build.ts'
import { readingThreads } from './threads.ts'

const built = join(projectRoot, '.cache/test/threads')

beforeAll(() => bundleForNode({ 'reading-thread': threadPrograms['reading-thread'] }, built))

async function threads(count: number) {
  const { file } = await scratchStore()
  const reader = readingThreads(file, count, pathToFileURL(join(built, 'reading-thread.js')))
  onTestFinished(() => reader.close())
  return {
    run: (sql: string, ...args: unknown[]) => reader.run({ sql, args, argTypes: [] }),
    runUnhurried: (sql: string) => reader.run({ sql, args: [], argTypes: [] }, 'unhurried'),
  }
}

/** A statement that takes a while: it counts up to `limit`. */
const counting = (limit: number) =>
  `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${limit}) select count(*) as "count" from n`

test('rows come back from a thread, with their columns', async () => {
  const { run } = await threads(2)
  expect(
    await run('select ? as "word", 2 as "number", null as "nothing"', 'frontière'),
  ).toMatchObject({
    columnNames: ['word', 'number', 'nothing'],
    rows: [['frontière', 2, null]],
  })
})

test('long readings never take the last thread: a short one goes ahead of those that wait', async () => {
  const { run, runUnhurried } = await threads(2)
  await run('select 1')
  const ended: string[] = []
  const long = ['first', 'second', 'third'].map((name) =>
    runUnhurried(counting(2_000_000)).then(() => ended.push(name)),
  )
  await run('select 1').then(() => ended.push('short'))
  await Promise.all(long)
  expect(ended[0]).toBe('short')
  expect(ended).toHaveLength(4)
})

test('a statement that fails says so, and the thread reads on', async () => {
  const { run } = await threads(1)
  await expect(run('select * from "Nowhere"')).rejects.toThrow('no such table')
  expect((await run('select 7')).rows).toEqual([[7]])
})

test('a thread writes nothing', async () => {
  const { run } = await threads(1)
  await expect(run('delete from "DatabaseInfo"')).rejects.toThrow('readonly')
})

test('a thread that has nothing to read for two minutes ends, and starts again when it has', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { run } = await threads(1)
  const started = await workersStarted(async () => {
    await run('select 1')
    vi.advanceTimersByTime(119_000)
    await run('select 2')
    vi.advanceTimersByTime(119_000)
    expect((await run('select 3')).rows).toEqual([[3]])
  })
  expect(started).toBe(1)
  vi.advanceTimersByTime(120_000)
  expect(
    await workersStarted(async () => {
      expect((await run('select 4')).rows).toEqual([[4]])
    }),
  ).toBe(1)
})
