import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

import closeWithGrace from 'close-with-grace'

import { openStore } from './store/open-store.ts'
import { loadSettingsFile, readEnv } from './env.ts'
import { migrate } from './store/migrations/migrations.ts'
import { prepareDatabase } from './preparation-queries.ts'

/**
 * One thread more than the processors (at most 4), so that a long read leaves one to short reads. None when
 * run from the sources: the script of the thread exists only in the build.
 */
const readingThreads = import.meta.url.endsWith('.ts') ? 0 : Math.min(4, availableParallelism() + 1)
const isDemo = process.argv.includes('--demo')

try {
  await start()
} catch (error) {
  // An invalid setting stops the program with one clear sentence, not with a stack trace.
  console.error(`suivi-ccm ne peut pas démarrer. ${sentenceOf(error)}`)
  process.exit(1)
}

async function start(): Promise<void> {
  loadSettingsFile()
  const env = readEnv(process.env, isDemo)
  if (isDemo)
    await Promise.all(
      ['', '-wal', '-shm'].map((suffix) => rm(env.databaseFile + suffix, { force: true })),
    )
  if (!existsSync(env.databaseFile)) await copyEmptyDatabase(env.databaseFile)
  await migrate(env.databaseFile)
  const store = await openStore(env.databaseFile, { readingThreads })
  const firstAccountPath = await prepareDatabase(store, isDemo)
  const { buildApp } = await import('./app.ts')
  const app = await buildApp(
    { store, env },
    {
      logger: process.env.LOG === 'true',
      databaseFile: readingThreads === 0 ? undefined : env.databaseFile,
    },
  )
  const address = env.publicOrigin ?? (await app.listen({ host: env.host, port: env.port }))
  if (env.publicOrigin !== undefined) await app.listen({ host: env.host, port: env.port })

  console.log(`suivi-ccm est prêt : ${address.replace('127.0.0.1', 'localhost')}`)
  if (isDemo)
    console.log(
      'Données de démonstration : les quatre comptes sont proposés à la page de connexion.',
    )
  if (firstAccountPath !== undefined)
    console.log(
      `Créez le premier compte d’administration (lien à usage unique, valable 24 heures) :\n${address}${firstAccountPath}`,
    )

  // Finishes the requests in progress, then closes the database: stopping loses nothing.
  closeWithGrace({ delay: 10_000, logger: false }, async () => {
    await app.close()
    await store.close()
  })
}

/**
 * Copies the empty, already migrated database of the build: migrating a new one loads an engine of 5 MB and
 * takes 0.2 s.
 */
async function copyEmptyDatabase(file: string): Promise<void> {
  const empty = fileURLToPath(new URL('./empty.sqlite', import.meta.url))
  if (!existsSync(empty)) return
  await mkdir(dirname(file), { recursive: true })
  await copyFile(empty, `${file}.new`)
  await rename(`${file}.new`, file)
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Le port est déjà pris par un autre programme : arrêtez-le ou choisissez-en un autre (PORT=3001).`
  if ('code' in error && error.code === 'EACCES')
    return `Ce port ou ce fichier n’est pas permis : ${error.message}`
  return error.message
}
