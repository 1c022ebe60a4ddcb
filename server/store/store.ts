import type { Static } from '../contract/schema.ts'
import type { Day, Instant } from '../contract/vocabulary.ts'
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import type { RowSchema } from './rows.ts'

export type { Prisma }

/** What `queries.ts` reads with, inside or outside a transaction. */
export type Reader = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'
>
export type Transaction = Prisma.TransactionClient

/** Reads what is committed, and never a half of it; it can't write. */
export interface Reading extends Reader {
  /**
   * Reads on this thread, without waiting for another: what is found by its key in microseconds (an item's history, a
   * meeting). Handing that to another thread costs more than reading it.
   */
  atOnce: Reader
  /**
   * Reads one row of a schema on this thread, by a statement kept ready: for what every request asks (who is it, has anything
   * changed), which must not wait behind a long reading.
   */
  row: <Row extends RowSchema>(
    row: Row,
    sql: string,
    ...values: unknown[]
  ) => Static<Row> | undefined
}

/** Who writes what: a row of the journal. */
export interface Authorship {
  authorId: number | null
  /** The endpoint or program that writes: `recordFact`. */
  action: string
  /** The code of what is written: `REC-05-03`. */
  subject?: string
}

/** Where history stands. */
export interface Position {
  /** The journal's last position: it changes whenever history does. */
  number: () => number
  /** The present, by the clock given: the default `knownAt`. Never before the last write. */
  now: () => Instant
  /** The present's day in Niamey. */
  today: () => Day
  /**
   * Waits until no write has come for some milliseconds, 40 at most: what is being recorded goes before what would have to
   * be read anew for it. Nobody waits while nobody writes.
   */
  settled: () => Promise<void>
}

/** The one door to the data. */
export interface Store {
  /** Reads, on threads of their own where the store has some. */
  read: Reading & {
    /** Reads what may take long (a dashboard of 100,000 items, an export): it leaves a thread to those who ask for little. */
    unhurried: Reading
  }
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
  position: Position
  close: () => Promise<void>
}
