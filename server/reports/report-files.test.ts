import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { Worker } from 'node:worker_threads'

import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'

import { projectRoot } from '../env.ts'
import { giveFact, giveItem } from '../testing/factories.ts'
import { scratchStore } from '../testing/scratch-store.ts'
import { workersStarted } from '../testing/workers-started.ts'
import { bundleForNode, threads } from '../tools/build.ts'
import { resolveViewpoint } from '../tracking/viewpoint-queries.ts'
import { type FileJob, itemFile } from './report-file.ts'
import { threadedFiles } from './report-files.ts'

const built = join(projectRoot, '.cache/test/file-thread')

beforeAll(() => bundleForNode({ 'file-thread': threads['reports/file-thread'] }, built))

/** A database with some items, and a thread that writes files from it. */
async function open(itemCount: number) {
  const store = await scratchStore()
  for (let number = 0; number < itemCount; number += 1) {
    const item = await giveItem(store, {
      code: `REC-${number}`,
      title: `=Intitulé ; « ${number} »`,
    })
    if (number % 3 === 0)
      await giveFact(store, { item, effectiveOn: '2020-01-01', progress: number % 100 })
  }
  const files = threadedFiles(store.file, pathToFileURL(join(built, 'file-thread.js')))
  onTestFinished(() => files.close())
  const viewpoint = await resolveViewpoint(store, {})
  const job = (dialect: 'excel' | 'rfc4180'): FileJob => ({
    name: 'matrix',
    request: { query: { kind: 'recommendation' }, viewpoint, language: 'fr', dialect },
  })
  return { store, files, job }
}

test('a file of the thread is, to the byte, the one written here; several take turns', async () => {
  const { store, files, job } = await open(40)
  const asked = [job('excel'), job('rfc4180'), job('excel')]
  const written = await Promise.all(asked.map(async (each) => buffer(await files.write(each))))
  const expected = await Promise.all(asked.map((each) => itemFile(store.read, each).then(buffer)))
  expect(written.map(String)).toEqual(expected.map(String))
  expect(String(written[0]).split('\r\n')).toHaveLength(42)
})

test('whoever hangs up stops nobody else', async () => {
  const { files, job } = await open(10)
  const left = await files.write(job('excel'))
  left.destroy()
  expect(String(await buffer(await files.write(job('excel')))).split('\r\n')).toHaveLength(12)
})

test('when the thread dies, a file half written fails, and the next begins anew', async () => {
  const { files, job } = await open(300)
  const begun = new Promise<Worker>((resolve) => {
    process.once('worker', resolve)
  })
  const bytes = await files.write(job('excel'))
  bytes.read()
  ;(await begun).emit('error', new Error('out of memory'))
  await expect(buffer(bytes)).rejects.toThrow('out of memory')
  expect(String(await buffer(await files.write(job('excel'))))).toContain('REC-299')
})

test('a report whose rows are few is not written so, and says why', async () => {
  const { files, job } = await open(1)
  await expect(files.write({ ...job('excel'), name: 'summary' })).rejects.toThrow(
    'its rows are few',
  )
  expect(String(await buffer(await files.write(job('rfc4180'))))).toContain('REC-0')
})

test('a thread that has nothing to write for two minutes ends, and starts again when it has', async () => {
  const { files, job } = await open(1)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const write = async () => {
    const bytes = await files.write(job('excel'))
    const isClosed = new Promise((resolve) => {
      bytes.once('close', resolve)
    })
    await buffer(bytes)
    await isClosed
  }
  // The thread stays alive while a slow reader is still receiving a file.
  const slow = await files.write(job('excel'))
  vi.advanceTimersByTime(600_000)
  expect(String(await buffer(slow))).toContain('REC-0')
  expect(
    await workersStarted(async () => {
      await write()
      vi.advanceTimersByTime(119_000)
      await write()
    }),
  ).toBe(0)
  vi.advanceTimersByTime(120_000)
  expect(await workersStarted(write)).toBe(1)
})
