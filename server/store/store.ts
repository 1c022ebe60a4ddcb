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

/** Reads committed data only: never half of a transaction. It can't write. */
export interface Reading extends Reader {
  /**
   * Reads on this thread. For rows found by their key in microseconds (an item's history, a meeting): passing
   * the query to another thread costs more than running it.
   */
  atOnce: Reader
  /**
   * Reads one row of a schema on this thread, with a prepared statement. For what every request asks (the
   * session, the journal's position), which must not wait behind a long query.
   */
  row: <Row extends RowSchema>(
    row: Row,
    sql: string,
    ...values: unknown[]
  ) => Static<Row> | undefined
}

/** Who writes what: becomes a row of the journal. */
export interface Authorship {
  authorId: number | null
  /** The endpoint or program that writes, such as `recordFact`. */
  action: string
  /** The code of the item or meeting written, such as `REC-05-03`. */
  subject?: string
}

/** How far history has come: the journal's last position and the present instant. */
export interface Position {
  /** The journal's last position: it changes with every write of history. */
  number: () => number
  /**
   * The present instant: the default `knownAt`. Never earlier than the last write, even when the clock steps
   * back.
   */
  now: () => Instant
  /** The present day in Niamey. */
  today: () => Day
  /**
   * Waits until no write has come for 5 ms, and 40 ms at most. During a series of writes, a costly answer
   * would be outdated at once: it is read after them. Without writes there is no wait.
   */
  settled: () => Promise<void>
}

/** All access to the data goes through it. */
export interface Store {
  /** Reads, on separate threads when the store has some. */
  read: Reading & {
    /**
     * For reads that may take long (a dashboard of 100,000 items, an export): they never occupy the last
     * thread, which stays free for short ones.
     */
    unhurried: Reading
  }
  /**
   * Runs a transaction of history. `at` is its instant, the `recordedAt` of all that it adds. It is strictly
   * later than all earlier ones, even when the machine's clock steps back or two writes share a millisecond.
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
