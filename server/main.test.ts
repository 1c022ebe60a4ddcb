import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'

import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'

import { projectRoot } from './env.ts'
import { migrate } from './store/migrations/migrations.ts'

const program = join(projectRoot, 'dist/server/main.js')

async function scratchFile(): Promise<string> {
  const folder = join(projectRoot, '.cache/test', randomUUID())
  await mkdir(folder, { recursive: true })
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'suivi.sqlite')
}

/** Starts the built program and waits for its first output, or for its exit. */
async function start(
  settings: Record<string, string>,
  args: string[] = [],
): Promise<{ child: ChildProcess; said: string; code: number | null }> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, PORT: '0', ...settings },
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const ready = new Promise<null>((resolve) => {
    const hear = (bytes: Buffer) => {
      said += String(bytes)
      if (/est prêt(.|\n)*\n/.test(said))
        setTimeout(() => {
          resolve(null)
        }, 50)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const code = await Promise.race([ready, ended])
  return { child, said, code }
}

test('real use begins with a one-time link, and without any account', async () => {
  const file = await scratchFile()
  const { child, said } = await start({ DATABASE_FILE: file })
  const [, address = '', token = ''] =
    /(http:\/\/\S+)\/premier-compte\?jeton=(\S+)/.exec(said) ?? []
  const reply = await fetch(`${address}/api/setup/${token}`)
  expect(await reply.json()).toMatchObject({ purpose: 'first_administrator' })
  const session = await fetch(`${address}/api/session`)
  expect(await session.json()).toMatchObject({ isDemo: false, demoAccounts: [] })
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  child.kill('SIGTERM')
  await ended
  const database = new Sqlite(file, { readonly: true })
  expect(
    database
      .prepare('select count(*) from "TrackedItem" where "provenance" = \'illustrative\'')
      .pluck()
      .get(),
  ).toBe(0)
  expect(
    database
      .prepare('select count(*) from "TrackedItem" where "kind" = \'indicator\'')
      .pluck()
      .get(),
  ).toBe(90)
  database.close()
})

test('a port that is taken stops it with one sentence', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    taken.close()
  })
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { said, code } = await start({ DATABASE_FILE: await scratchFile(), PORT: String(port) })
  expect(code).toBe(1)
  expect(said.trim()).toMatch(/^suivi-ccm ne peut pas démarrer\. Le port est déjà pris/)
  expect(said.trim().split('\n')).toHaveLength(1)
})

test.each([
  ['PORT', 'abc', /PORT doit être un nombre/],
  ['PUBLIC_ORIGIN', 'suivi', /PUBLIC_ORIGIN doit être une adresse/],
])('a %s that makes no sense stops it with one sentence', async (name, value, sentence) => {
  const { said, code } = await start({ DATABASE_FILE: await scratchFile(), [name]: value })
  expect(code).toBe(1)
  expect(said).toMatch(sentence)
})

test('a file that is no database stops it with one sentence', async () => {
  const file = await scratchFile()
  await writeFile(file, 'Ceci est une lettre.'.repeat(100))
  const { said, code } = await start({ DATABASE_FILE: file })
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toHaveLength(1)
})

test('a database of a newer version stops it with one sentence', async () => {
  const file = await scratchFile()
  await migrate(file)
  const database = new Sqlite(file)
  database
    .prepare(
      'insert into "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") values (?, ?, ?, ?, 1)',
    )
    .run('x', 'x', '29990101000000_later', Date.now())
  database.close()
  const { said, code } = await start({ DATABASE_FILE: file })
  expect(code).toBe(1)
  expect(said).toMatch(/plus récente|plus récent/)
  expect(said.trim().split('\n')).toHaveLength(1)
})

test('the demonstration begins afresh each time, on a file of its own', async () => {
  const file = await scratchFile()
  const { said } = await start({ DEMO_DATABASE_FILE: file }, ['--demo'])
  expect(said).toContain('Données de démonstration')
  const address = /http:\/\/\S+/.exec(said)?.[0] ?? ''
  const reply = await fetch(`${address}/api/session`)
  expect(await reply.json()).toMatchObject({
    isDemo: true,
    demoAccounts: [
      { email: 'admin@demo.ne' },
      { email: 'suivi@demo.ne' },
      { email: 'pointfocal@demo.ne' },
      { email: 'ministre@demo.ne' },
    ],
  })
})
