import type { Reader } from '../store.ts'
import { ReadingConnection } from '../sqlite/connection.ts'
import { runnerOf, withShortRaw } from '../sqlite/short-raw.ts'
import { readingThreads, type StatementReader } from './threads.ts'

/**
 * Makes the reader of SQL statements.
 * @param threads how many threads read; with 0, the calling thread reads: tests do so, since they start and
 * stop in milliseconds.
 */
export function statementReader(file: string, threads: number): StatementReader {
  return threads === 0 ? readingHere(file) : readingThreads(file, threads)
}

/**
 * A reader for a worker thread with its own job, such as making the file of a report: raw SQL only, without
 * Prisma's models.
 */
export function readerHere(file: string): Reader {
  const noModels = (): Reader => {
    throw new Error('Models are read on the thread that answers.')
  }
  return withShortRaw(noModels, readingHere(file))
}

function readingHere(file: string): StatementReader {
  const connection = new ReadingConnection(file)
  return {
    run: runnerOf(connection).run,
    close: () => Promise.resolve(connection.close()),
  }
}
