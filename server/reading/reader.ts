import { ReadingConnection } from './connection.ts'
import { readingThreads, type StatementReader } from './threads.ts'

/**
 * What statements are read by.
 * @param threads how many threads read; 0 reads where it is called, as tests do, which start and stop in milliseconds.
 */
export function statementReader(file: string, threads: number): StatementReader {
  return threads === 0 ? readingHere(file) : readingThreads(file, threads)
}

function readingHere(file: string): StatementReader {
  const connection = new ReadingConnection(file)
  return {
    run: (query) => new Promise((resolve) => { resolve(connection.run(query)) }),
    close: () => Promise.resolve(connection.close()),
  }
}
