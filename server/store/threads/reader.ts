import type { Reader } from '../store.ts'
import { ReadingConnection } from '../sqlite/connection.ts'
import { runnerOf, withShortRaw } from '../sqlite/short-raw.ts'
import { readingThreads, type StatementReader } from './threads.ts'

/**
 * What statements are read by.
 * @param threads how many threads read; 0 reads where it is called, as tests do, which start and stop in milliseconds.
 */
export function statementReader(file: string, threads: number): StatementReader {
  return threads === 0 ? readingHere(file) : readingThreads(file, threads)
}

/** What a thread that does a work of its own reads with, by plain SQL: Prisma's models are not there. */
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
