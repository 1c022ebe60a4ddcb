import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'
import { migrate } from '../store/migrations/migrations.ts'

/**
 * An empty migrated database that each test copies, because running the migrations for each test would take most
 * of the time.
 */
export const migratedFile = join(projectRoot, '.cache/test/migrated.sqlite')

export default async function prepare(): Promise<void> {
  await rm(join(projectRoot, '.cache/test'), { recursive: true, force: true })
  await migrate(migratedFile)
}
