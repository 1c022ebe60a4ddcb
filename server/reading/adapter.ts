import { DriverAdapterError, type SqlDriverAdapter, type SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

import { ReadingConnection } from './connection.ts'
import { readingThreads, type StatementReader } from './threads.ts'

const names = { provider: 'sqlite', adapterName: 'suivi-ccm/reading' } as const

/**
 * What statements are read by.
 * @param threads how many threads read; 0 reads where it is called, as tests do, which start and stop in milliseconds.
 */
export function statementReader(file: string, threads: number): StatementReader {
  return threads === 0 ? readingHere(file) : readingThreads(file, threads)
}

/** What Prisma reads through. */
export function readingAdapter(reader: StatementReader): SqlDriverAdapterFactory {
  return { ...names, connect: () => Promise.resolve(adapterOf(reader)) }
}

function readingHere(file: string): StatementReader {
  const connection = new ReadingConnection(file)
  return {
    run: (query) => new Promise((resolve) => { resolve(connection.run(query)) }),
    close: () => Promise.resolve(connection.close()),
  }
}

function adapterOf(reader: StatementReader): SqlDriverAdapter {
  const run: SqlDriverAdapter['queryRaw'] = async (query) => {
    try {
      return await reader.run(query)
    } catch (error) {
      throw new DriverAdapterError({ kind: 'sqlite', extendedCode: 1, message: error instanceof Error ? error.message : String(error) })
    }
  }
  const refuse = () => Promise.reject(new Error('This connection only reads.'))
  return {
    ...names,
    queryRaw: run,
    executeRaw: async (query) => (await run(query)).rows.length,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: () => reader.close(),
  }
}
