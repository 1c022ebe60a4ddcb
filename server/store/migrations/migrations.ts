import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import type { MigrationList } from '@prisma/schema-engine-wasm'
import Database from 'better-sqlite3'

import { projectRoot } from '../../env.ts'
import { withSchemaEngine } from './schema-engine.ts'

export const migrationsFolder = join(projectRoot, 'prisma/migrations')

/**
 * Applies the pending migrations to a database file, and creates the file when there is none.
 * The schema engine (5 MB of WebAssembly) is loaded only when a migration is pending.
 * @returns the names of the migrations applied.
 * @throws Error with one sentence when the file is unreadable, or written by a newer version of the product.
 */
export async function migrate(databaseFile: string): Promise<string[]> {
  const known = await migrationNames()
  const applied = await appliedMigrations(databaseFile)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(
      `La base ${databaseFile} vient d’une version plus récente de suivi-ccm (migration ${unknown.join(', ')}) : mettez le programme à jour.`,
    )
  if (applied.length === known.length) return []
  const migrationsList = await readMigrations()
  return withSchemaEngine(databaseFile, undefined, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  })
}

/**
 * The SQL that would bring the result of the migrations to a schema; empty when they agree.
 * Our partial indexes are left out: a Prisma schema can't state them, and the engine fails on them.
 */
export async function missingFromMigrations(schema: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'suivi-migrations-'))
  const databaseFile = join(folder, 'migrated.sqlite')
  try {
    await migrate(databaseFile)
    dropPartialIndexes(databaseFile)
    const files = [{ path: 'schema.prisma', content: schema }]
    const { stdout } = await withSchemaEngine(databaseFile, schema, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: '.' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    )
    return stdout === null || stdout.startsWith('-- This is an empty migration') ? '' : stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * Reads the migrations in the format of the schema engine.
 * @param until the name of the last migration to read; by default all are read.
 */
export async function readMigrations(until?: string): Promise<MigrationList> {
  const names = await migrationNames()
  const wanted = until === undefined ? names : names.slice(0, names.indexOf(until) + 1)
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      wanted.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}

/** The names of the migrations that this version of the product has, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

async function appliedMigrations(databaseFile: string): Promise<string[]> {
  if (!existsSync(databaseFile)) {
    await mkdir(dirname(databaseFile), { recursive: true })
    return []
  }
  let database: Database.Database | undefined
  try {
    database = new Database(databaseFile, { fileMustExist: true })
    const table = database
      .prepare("select 1 from sqlite_master where name = '_prisma_migrations'")
      .get()
    if (table === undefined) {
      if (database.prepare("select 1 from sqlite_master where type = 'table'").get() !== undefined)
        throw new Error('ce fichier SQLite n’est pas une base de suivi-ccm')
      return []
    }
    return database
      .prepare<[], { name: string }>(
        'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by name',
      )
      .all()
      .map((row) => row.name)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`La base ${databaseFile} ne peut pas être lue : ${reason}.`, { cause: error })
  } finally {
    database?.close()
  }
}

function dropPartialIndexes(databaseFile: string): void {
  const database = new Database(databaseFile)
  const partial = database
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'index' and sql like '% WHERE %'",
    )
    .all()
  for (const { name } of partial) database.exec(`drop index "${name}"`)
  database.close()
}
