import { DriverAdapterError, type SqlDriverAdapter, type SqlDriverAdapterFactory, type SqlQuery, type SqlQueryable } from '@prisma/driver-adapter-utils'

import type { WritingConnection } from './connection.ts'

const names = { provider: 'sqlite', adapterName: 'suivi-ccm/writing' } as const

/**
 * What Prisma writes through. Whatever it asks for comes from within a turn (turns.ts), whose transaction is open: one
 * that Prisma begins of its own, for a write of several statements, is a savepoint in it.
 */
export function writingAdapter(connection: WritingConnection): SqlDriverAdapterFactory {
  return { ...names, connect: () => Promise.resolve(adapterOf(connection)) }
}

function adapterOf(connection: WritingConnection): SqlDriverAdapter {
  const queryable: SqlQueryable = {
    ...names,
    queryRaw: (query: SqlQuery) => told(() => connection.run(query)),
    executeRaw: (query: SqlQuery) => told(() => connection.change(query)),
  }
  let own: Promise<unknown> = Promise.resolve()
  return {
    ...queryable,
    executeScript: (script) => told(() => { connection.script(script) }),
    startTransaction: async () => {
      // Side by side, the end of one savepoint would be the end of the other.
      const before = own
      let finish: () => void = () => undefined
      own = new Promise<void>((resolve) => { finish = resolve })
      await before
      const end = (sql: string) => told(() => { connection.script(sql) }).finally(finish)
      await told(() => { connection.script('savepoint own') })
      return {
        ...queryable,
        // Prisma then sends no COMMIT of its own.
        options: { usePhantomQuery: true },
        commit: () => end('release own'),
        rollback: () => end('rollback to own; release own'),
      }
    },
    dispose: () => Promise.resolve(connection.close()),
  }
}

/** SQLite's failures as Prisma expects them, with SQLite's own words: they name the constraint or the trigger. */
function told<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    try {
      resolve(work())
    } catch (error) {
      throw new DriverAdapterError({ kind: 'sqlite', extendedCode: 1, message: error instanceof Error ? error.message : String(error) })
    }
  })
}
