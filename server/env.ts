import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, wherever the code runs from (sources or dist). */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)))

/** Takes what `.env` beside package.json says into the environment; what the environment says already wins. */
export function loadSettingsFile(file = join(projectRoot, '.env')): void {
  if (existsSync(file)) process.loadEnvFile(file)
}

export interface Env {
  host: string
  port: number
  databaseFile: string
  isDemo: boolean
  /** Set when the server stands behind a proxy that ends TLS: addresses are then read from its headers. */
  isBehindProxy: boolean
  /** The address that people type, when it is not the one listened on: `https://suivi.example.ne`. */
  publicOrigin: string | undefined
  /** The product's version, from package.json. */
  version: string
}

/**
 * Reads the settings of a run.
 * @throws Error with one sentence, when a setting can't be used.
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
