import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, wherever the code runs from (sources or dist). */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)))

/** Loads the `.env` file beside package.json; variables already set in the environment win. */
export function loadSettingsFile(file = join(projectRoot, '.env')): void {
  if (existsSync(file)) process.loadEnvFile(file)
}

export interface Env {
  host: string
  port: number
  databaseFile: string
  isDemo: boolean
  /** True behind a proxy that terminates TLS: client addresses and protocol are then read from its headers. */
  isBehindProxy: boolean
  /** The public address, when it differs from the one listened on: `https://suivi.example.ne`. */
  publicOrigin: string | undefined
  /** The product's version, from package.json. */
  version: string
}

/**
 * Reads the settings from the environment.
 * @throws Error with a one-sentence message, when a setting is invalid.
 */
export function readEnv(source: NodeJS.ProcessEnv, isDemo: boolean): Env {
  const port = Number(source.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT doit être un nombre entre 0 et 65535, pas « ${source.PORT ?? ''} ».`)
  const publicOrigin = source.PUBLIC_ORIGIN
  if (publicOrigin !== undefined && !URL.canParse(publicOrigin))
    throw new Error(
      `PUBLIC_ORIGIN doit être une adresse comme https://suivi.example.ne, pas « ${publicOrigin} ».`,
    )
  return {
    host: source.HOST ?? '127.0.0.1',
    port,
    databaseFile: resolve(
      projectRoot,
      isDemo
        ? (source.DEMO_DATABASE_FILE ?? 'data/demo.sqlite')
        : (source.DATABASE_FILE ?? 'data/suivi.sqlite'),
    ),
    isDemo,
    isBehindProxy: source.BEHIND_PROXY === 'true',
    publicOrigin: publicOrigin === undefined ? undefined : new URL(publicOrigin).origin,
    version: readVersion(),
  }
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('package.json est introuvable au-dessus du programme.')
  return findRoot(parent)
}
