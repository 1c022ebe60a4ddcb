import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils'

import type { Runner } from './short-raw.ts'
import type { WritingConnection } from './writing-connection.ts'

const names = { provider: 'sqlite', adapterName: 'suivi-ccm' } as const

/**
 * What Prisma's one client reads and writes through: what it asks for plainly is read, where nothing can be written; what it
 * asks for in a transaction of its own (models.ts) goes to the connection that writes, in the turn that is open.
 */
export function databaseAdapter(
  reader: Pick<Runner, 'run'>,
  writing: WritingConnection,
): SqlDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    ...names,
    queryRaw: (query) => withPrismaErrors(() => reader.run(query)),
    executeRaw: async (query) => (await withPrismaErrors(() => reader.run(query))).rows.length,
    executeScript: () => Promise.reject(new Error('This connection only reads.')),
    startTransaction: () => withPrismaErrors(() => transactionOf(writing)),
    // Whoever opened the connections closes them.
    dispose: () => Promise.resolve(),
  }
  return { ...names, connect: () => Promise.resolve(adapter) }
}

function transactionOf(writing: WritingConnection): Transaction {
  if (!writing.isInTransaction) throw new Error('Nothing is written outside of a turn.')
  return {
    ...names,
    queryRaw: (query: SqlQuery) => withPrismaErrors(() => writing.run(query)),
    executeRaw: (query: SqlQuery) => withPrismaErrors(() => writing.change(query)),
    // Prisma then sends no COMMIT of its own.
    options: { usePhantomQuery: true },
    commit: () => Promise.resolve(),
    rollback: () => Promise.resolve(),
  }
}

/** SQLite's failures as Prisma expects them, with SQLite's own words: they name the constraint or the trigger. */
async function withPrismaErrors<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new DriverAdapterError({
      kind: 'sqlite',
      extendedCode: 1,
      message: error instanceof Error ? error.message : String(error),
    })
  }
}
