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
 * The driver adapter of the one Prisma client. Queries outside a transaction go to the reader, which can't
 * write; queries inside a Prisma transaction (models.ts) go to the writing connection, inside the transaction
 * that turns.ts opened.
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
    // The connections are closed by open-store.ts, which opened them.
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
    // With phantom queries, Prisma sends no COMMIT: turns.ts commits.
    options: { usePhantomQuery: true },
    commit: () => Promise.resolve(),
    rollback: () => Promise.resolve(),
  }
}

/**
 * Turns SQLite's errors into those that Prisma expects, keeping SQLite's message, which names the constraint
 * or the trigger.
 */
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
