import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { expect, test } from 'vitest'

import { openStore } from './open-store.ts'
import { projectRoot } from '../env.ts'
import { scratchStore } from '../testing/scratch-store.ts'

test('every acknowledged write survives kill -9', async () => {
  const { file } = await scratchStore()
  const writer = spawn(process.execPath, [
    '--import',
    'tsx',
    join(projectRoot, 'server/testing/endless-writer.ts'),
    file,
  ])
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === 100) writer.kill('SIGKILL')
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit')

  const store = await openStore(file)
  const kept = await store.read.journalEntry.findMany({ select: { position: true } })
  await store.close()
  expect(acknowledged.length).toBeGreaterThanOrEqual(100)
  expect(kept.map(({ position }) => position)).toEqual(expect.arrayContaining(acknowledged))
})
