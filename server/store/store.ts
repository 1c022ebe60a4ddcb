import { setTimeout } from 'node:timers/promises'

import type { Instant } from '../contract/vocabulary.ts'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { onDemand } from './on-demand.ts'
import { ReadingConnection } from './sqlite/connection.ts'
import { statementReader } from './threads/reader.ts'
import { type Runner, withShortRaw } from './sqlite/short-raw.ts'
import { databaseAdapter } from './sqlite/adapter.ts'
import { WritingConnection } from './sqlite/writing-connection.ts'
import { withModels } from './sqlite/models.ts'
import { takeTurns } from './sqlite/turns.ts'

export { Prisma }

/** Milliseconds without a write that count as a lull, and that one is waited for at most. */
const quiet = 5
const longestLull = 40

/** What `queries.ts` reads with, inside or outside a transaction. */
export type Reader = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'
>
export type Transaction = Prisma.TransactionClient

/** Who writes what: a row of the journal. */
export interface Authorship {
  authorId: number | null
  /** The endpoint or program that writes: `recordFact`. */
  action: string
  /** The code of what is written: `REC-05-03`. */
  subject?: string
}

export interface Database {
  /** Its own connection, which can't write: it sees what is committed, and never a half of it. */
  read: Reader
  /**
   * Reads at once, on this thread, what is found by its key in microseconds: an item's history, a meeting. Handing that to
   * another thread costs more than reading it.
   */
  near: Reader
  /**
   * Reads one row at once, on this thread, by a statement kept ready: for what every request asks (who is it, has
   * anything changed), which must not wait behind a long reading.
   */
  readNow: <Row>(sql: string, ...values: unknown[]) => Row | undefined
  /**
   * Runs a transaction of history: `at` is its instant, which all that it adds is recorded at. Strictly later than
   * every earlier one, even when the machine's clock steps back or two writes share a millisecond.
   */
  write: <Result>(
    authorship: Authorship,
    work: (transaction: Transaction, at: Instant) => Promise<Result>,
  ) => Promise<Result>
  /** Runs a transaction outside the journal: sign-ins, idempotent replies, the loading of seeds. */
  transact: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>
  /** The present, by the clock given: the default `knownAt`. Never before the last write. */
  now: () => Instant
  /** The journal's last position: it changes whenever history does. */
  position: () => number
  /**
   * Waits until no write has come for some milliseconds, 40 at most: what is recorded goes before what would have to be read
   * anew for it. Nobody waits while nobody writes.
   */
  lull: () => Promise<void>
  /** The file, for a thread that reads it for a work of its own; undefined where everything is read here. */
  elsewhere: { file: string } | undefined
  close: () => Promise<void>
}

export interface DatabaseOptions {
  clock?: () => Date
  /** How many threads read; none unless said: statements are then read by the thread that asks. */
  readingThreads?: number
  /** Called with each SQL statement that a reader runs, and its values as JSON: tests count them, the bench replays them. */
  onQuery?: (sql: string, values: string) => void
}

/**
 * Opens a migrated SQLite file by a connection that writes and others that only read: Prisma's adapter would otherwise run
 * a plain query that comes while a transaction is open *inside* it, and lose with its rollback a write that was acknowledged.
 */
export async function openDatabase(
  file: string,
  { clock = () => new Date(), readingThreads = 0, onQuery }: DatabaseOptions = {},
): Promise<Database> {
  const statements = statementReader(file, readingThreads)
  const here = new ReadingConnection(file)
  const writing = new WritingConnection(file)
  const noted =
    (run: Runner['run']): Runner['run'] =>
    (query) => {
      onQuery?.(query.sql, JSON.stringify(query.args))
      return run(query)
    }
  const elsewhere = { run: noted(statements.run) }
  const prisma = onDemand(() => new PrismaClient({ adapter: databaseAdapter(elsewhere, writing) }))
  const read = withShortRaw(prisma.get, elsewhere)
  const near = withShortRaw(prisma.get, {
    run: noted(
      (query) =>
        new Promise((resolve) => {
          resolve(here.run(query))
        }),
    ),
  })
  const turns = takeTurns(writing)
  const short: Runner = {
    run: (query) =>
      new Promise((resolve) => {
        resolve(writing.run(query))
      }),
    change: (query) =>
      new Promise((resolve) => {
        resolve(writing.change(query))
      }),
  }
  let lastWriteAt: Instant =
    here.first<{ recordedAt: Instant }>(
      'select "recordedAt" from "JournalEntry" order by "position" desc limit 1',
    )?.recordedAt ?? ''
  let lastGiven = lastWriteAt

  let lastAskedAt = -Infinity
  const transact: Database['transact'] = (work) => {
    lastAskedAt = performance.now()
    return turns.take(() =>
      withModels(prisma.get, (models) => work(withShortRaw(() => models, short))),
    )
  }

  return {
    read,
    near,
    readNow: (sql, ...values) => here.first(sql, ...values),
    transact,
    write: async (authorship, work) => {
      let at = ''
      const result = await transact(async (transaction) => {
        at = instantAfter(lastGiven, clock())
        lastGiven = at
        await transaction.$executeRaw`
          insert into "JournalEntry" ("recordedAt", "authorId", "action", "subject")
          values (${at}, ${authorship.authorId}, ${authorship.action}, ${authorship.subject ?? null})`
        return work(transaction, at)
      })
      lastWriteAt = at > lastWriteAt ? at : lastWriteAt
      return result
    },
    now: () => {
      const present = clock().toISOString()
      return present > lastWriteAt ? present : lastWriteAt
    },
    position: () =>
      here.first<{ position: number | null }>(
        'select max("position") as "position" from "JournalEntry"',
      )?.position ?? 0,
    lull: async () => {
      const latest = performance.now() + longestLull
      for (
        let now = performance.now();
        now < latest && now - lastAskedAt < quiet;
        now = performance.now()
      )
        await setTimeout(quiet)
    },
    elsewhere: readingThreads === 0 ? undefined : { file },
    close: async () => {
      await turns.idle()
      await prisma.made()?.$disconnect()
      await statements.close()
      here.close()
      writing.close()
    },
  }
}

function instantAfter(last: Instant, clock: Date): Instant {
  const present = clock.toISOString()
  return present > last ? present : new Date(Date.parse(last) + 1).toISOString()
}
