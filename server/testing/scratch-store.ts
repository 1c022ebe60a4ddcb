import { randomUUID } from 'node:crypto'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { DatabasePurpose } from '../contract/vocabulary.ts'
import { openStore, type StoreOptions } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { projectRoot } from '../env.ts'
import { refuseMisfits } from './checked-rows.ts'
import { migratedFile } from './migrated-file.ts'

refuseMisfits()

/**
 * Opens a real SQLite database for one test, removed when the test ends.
 * @param purpose what the database is for: illustrative items and demonstration accounts require `demo`.
 */
export async function scratchStore(
  options: StoreOptions = {},
  purpose: DatabasePurpose = DatabasePurpose.demo,
): Promise<Store & { file: string }> {
  const file = join(projectRoot, '.cache/test', `${randomUUID()}.sqlite`)
  await copyFile(migratedFile, file)
  const store = await openStore(file, options)
  await store.transact((transaction) =>
    transaction.databaseInfo.create({ data: { purpose, createdAt: '2018-01-01T00:00:00.000Z' } }),
  )
  onTestFinished(async () => {
    await store.close()
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(file + suffix, { force: true })))
  })
  return { ...store, file }
}
