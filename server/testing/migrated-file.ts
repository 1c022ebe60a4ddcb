import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'
import { migrate } from '../store/migrations/migrations.ts'

/** A migrated, empty database that each test copies: migrating for each would take most of the time. */
export const migratedFile = join(projectRoot, '.cache/test/migrated.sqlite')

export default async function prepare(): Promise<void> {
  await rm(join(projectRoot, '.cache/test'), { recursive: true, force: true })
  await migrate(migratedFile)
}
