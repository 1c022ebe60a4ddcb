import { setImmediate } from 'node:timers/promises'

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

import type { Instant } from './contract/vocabulary.ts'
import { Prisma, PrismaClient } from './generated/prisma/client.ts'
import { readingAdapter, statementReader } from './reading/adapter.ts'
import { ReadingConnection } from './reading/connection.ts'
import { withShortRaw } from './reading/raw-reader.ts'

export { Prisma }

/** What `queries.ts` reads with, inside or outside a transaction. */
export type Reader = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>
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
  read: PrismaClient
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
  write: <Result>(authorship: Authorship, work: (transaction: Transaction, at: Instant) => Promise<Result>) => Promise<Result>
  /** Runs a transaction outside the journal: sign-ins, idempotent replies, the loading of seeds. */
  transact: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>
  /** The present, by the clock given: the default `knownAt`. Never before the last write. */
  now: () => Instant
  /** The journal's last position: it changes whenever history does. */
  position: () => number
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
export async function openDatabase(file: string, { clock = () => new Date(), readingThreads = 0, onQuery }: DatabaseOptions = {}): Promise<Database> {
  const statements = statementReader(file, readingThreads)
  const client = new PrismaClient({
    adapter: readingAdapter(statements),
    ...(onQuery === undefined ? {} : { log: [{ emit: 'event' as const, level: 'query' as const }] }),
  })
  if (onQuery !== undefined) client.$on('query' as never, (event: { query: string; params: string }) => onQuery(event.query, event.params))
  const read = withShortRaw(client, statements, onQuery)
  const here = new ReadingConnection(file)
  const near = withShortRaw(client, { run: (query) => new Promise((resolve) => { resolve(here.run(query)) }) }, onQuery)
  const writer = new PrismaClient({ adapter: connectionTo(file) })
  const journal = await writer.journalEntry.findFirst({ orderBy: { position: 'desc' } })
  let lastWriteAt: Instant = journal?.recordedAt ?? ''
  const takeTurn = turns()

  const transact: Database['transact'] = (work) =>
    takeTurn(() => writer.$transaction(work, { maxWait: 60_000, timeout: 120_000 }))

  return {
    read,
    near,
    readNow: (sql, ...values) => here.first(sql, ...values),
    transact,
    write: (authorship, work) => {
      let at = ''
      return transact(async (transaction) => {
        at = instantAfter(lastWriteAt, clock())
        await transaction.$executeRaw`
          insert into "JournalEntry" ("recordedAt", "authorId", "action", "subject")
          values (${at}, ${authorship.authorId}, ${authorship.action}, ${authorship.subject ?? null})`
        return work(transaction, at)
      }).then((result) => {
        lastWriteAt = at > lastWriteAt ? at : lastWriteAt
        return result
      })
    },
    now: () => {
      const present = clock().toISOString()
      return present > lastWriteAt ? present : lastWriteAt
    },
    position: () => here.first<{ position: number | null }>('select max("position") as "position" from "JournalEntry"')?.position ?? 0,
    close: async () => {
      await takeTurn(() => Promise.resolve())
      here.close()
      await Promise.all([read.$disconnect(), writer.$disconnect()])
    },
  }
}

/**
 * `synchronous=FULL`: an acknowledged write survives `kill -9` and a power cut (in WAL mode, better-sqlite3's own
 * default is NORMAL, which may lose the last ones).
 */
function connectionTo(file: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: file, timeout: 5000 })
  const prepare = [
    'PRAGMA journal_mode = WAL',
    'PRAGMA synchronous = FULL',
    'PRAGMA foreign_keys = ON',
    'PRAGMA cache_size = -32000',
    'PRAGMA mmap_size = 67108864',
    'PRAGMA temp_store = MEMORY',
  ].join(';')
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const connection = await factory.connect()
      await connection.executeScript(prepare)
      return connection
    },
  }
}

function instantAfter(last: Instant, clock: Date): Instant {
  const present = clock.toISOString()
  return present > last ? present : new Date(Date.parse(last) + 1).toISOString()
}

/** One at a time, in the order of asking; a failure does not stop those behind it, and what came in meanwhile is served between. */
function turns() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined).then(() => setImmediate())
    return mine
  }
}
