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

/** One more than the processors: a long reading leaves one to short ones. Run from its source, the product has no built thread. */
const readingThreads = import.meta.url.endsWith('.ts') ? 0 : Math.min(4, availableParallelism() + 1)
const isDemo = process.argv.includes('--demo')

try {
  await start()
} catch (error) {
  // A bad setting stops the product with one clear sentence, not with a stack.
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

  // Finishes what it is answering, then closes the file: a stop loses nothing.
  closeWithGrace({ delay: 10_000, logger: false }, async () => {
    await app.close()
    await store.close()
  })
}

/** The build leaves a migrated database beside this program: migrating a new one loads an engine of 5 MB for a fifth of a second. */
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
