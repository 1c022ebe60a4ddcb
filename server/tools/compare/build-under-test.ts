import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rename } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import Sqlite from 'better-sqlite3'

import { demoPassword } from '../../session/demo-accounts.ts'

/** Who sends a request: an account of the demonstration, or nobody (anonymous). */
export type Asker = 'admin' | 'suivi' | 'pointfocal' | 'ministre' | 'nobody'

export interface ComparedRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: string
  as: Asker
  body?: object
  headers?: Record<string, string>
}

export interface ComparedAnswer {
  status: number
  headers: Headers
  body: Buffer
}

/** One of the two compared versions: its built server, running on its own copy of the data. */
export class Build {
  readonly #origin: string
  readonly #server: ChildProcess
  readonly #cookies = new Map<Asker, string>()

  private constructor(origin: string, server: ChildProcess) {
    this.#origin = origin
    this.#server = server
  }

  /** Makes the data for both versions: the older version's demonstration, marked as a database in real use. */
  static async makeData(folder: string, file: string): Promise<void> {
    const demo = `${file}.demo`
    const { server } = await listening(folder, ['--demo'], { DEMO_DATABASE_FILE: demo })
    server.kill()
    await once(server, 'exit')
    const database = new Sqlite(demo)
    database.pragma('wal_checkpoint(TRUNCATE)')
    withoutTriggers(database, 'DatabaseInfo', () =>
      database.exec(`update "DatabaseInfo" set "purpose" = 'production'`),
    )
    database.pragma('journal_mode = DELETE')
    database.close()
    await rename(demo, file)
  }

  static async start(folder: string, file: string): Promise<Build> {
    const { server, origin } = await listening(folder, [], { DATABASE_FILE: file })
    const build = new Build(origin, server)
    for (const who of ['admin', 'suivi', 'pointfocal', 'ministre'] as const)
      await build.#signIn(who)
    return build
  }

  async #signIn(who: Asker): Promise<void> {
    const reply = await fetch(`${this.#origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#origin },
      body: JSON.stringify({ email: `${who}@demo.ne`, password: demoPassword }),
    })
    const cookie = reply.headers.get('set-cookie')?.split(';')[0]
    if (cookie === undefined) throw new Error(`${who} can't sign in: ${await reply.text()}`)
    this.#cookies.set(who, cookie)
  }

  /** Sets the language of every signed-in account, in its profile. */
  async speak(language: 'fr' | 'en'): Promise<void> {
    for (const as of this.#cookies.keys())
      await this.ask({ method: 'PATCH', path: '/api/session', as, body: { language } })
  }

  async ask({ method, path, as, body, headers }: ComparedRequest): Promise<ComparedAnswer> {
    const cookie = this.#cookies.get(as)
    const reply = await fetch(this.#origin + path, {
      method,
      headers: {
        origin: this.#origin,
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return {
      status: reply.status,
      headers: reply.headers,
      body: Buffer.from(await reply.arrayBuffer()),
    }
  }

  stop(): void {
    this.#server.kill()
  }
}

/**
 * Runs `work` without the table's triggers: one of them forbids changing a database's purpose, which is needed
 * once on this copy.
 */
function withoutTriggers(database: Sqlite.Database, table: string, work: () => void): void {
  const triggers = database
    .prepare<[string], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'trigger' and tbl_name = ?`,
    )
    .all(table)
  for (const { name } of triggers) database.exec(`drop trigger "${name}"`)
  work()
  for (const { sql } of triggers) database.exec(sql)
}

async function listening(
  folder: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ server: ChildProcess; origin: string }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [join(folder, 'dist/server/main.js'), ...args], {
    cwd: folder,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const reply = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (reply?.ok === true) return { server, origin }
    await wait(100)
  }
  server.kill()
  throw new Error(`${folder} does not start`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
