import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import Sqlite from 'better-sqlite3'

import { projectRoot } from '../env.ts'
import { migrate, migrationsFolder } from '../store/migrations/migrations.ts'
import { chance } from './chance.ts'
import { insertContext } from './dataset-context.ts'
import { insertItems } from './dataset-items.ts'

/** Increase it when the data below change: the cached files are then made again. */
const version = 3

/** Number of items and of facts per item in a database of each size. */
export const scales = {
  small: { items: 2_000, factsPerItem: 10 },
  medium: { items: 20_000, factsPerItem: 10 },
  large: { items: 100_000, factsPerItem: 10 },
} as const
export type Scale = keyof typeof scales

/**
 * Returns the path of a database of the given size, made once and cached in `.cache/bench`: 40 meetings, 300
 * institutions, items of the three kinds, ten facts each (200 for ten recommendations), some of them corrected,
 * late, rejected or pending.
 */
export async function benchDatabase(scale: Scale): Promise<string> {
  const folder = join(projectRoot, '.cache/bench')
  const newestMigration =
    (await readdir(migrationsFolder))
      .filter((name) => /^\d/.test(name))
      .sort()
      .at(-1) ?? ''
  const file = join(folder, `${scale}-v${version}-${newestMigration}.sqlite`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  await migrate(unfinished)
  fill(unfinished, scale)
  await rename(unfinished, file)
  return file
}

function fill(file: string, scale: Scale): void {
  const database = new Sqlite(file)
  // Foreign keys are not checked: the generated rows are consistent, and checking would double the time.
  database.pragma('foreign_keys = OFF')
  database.pragma('synchronous = OFF')
  database.pragma('cache_size = -200000')
  database.transaction(() => {
    const random = chance(scales[scale].items)
    const context = insertContext(database)
    insertItems(database, random, context, scales[scale])
  })()
  database.pragma('journal_mode = WAL')
  database.close()
}
