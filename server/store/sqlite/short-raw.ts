import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'

import { sql, Sql } from '../sql.ts'
import type { Connection } from './connection.ts'

/** Runs SQL statements: on the reading threads, on this thread, or on the writing connection. */
export interface Runner {
  run: (query: SqlQuery) => Promise<SqlResultSet>
  /** @returns how many rows a statement changed. */
  change?: (query: SqlQuery) => Promise<number>
}

type Query = TemplateStringsArray | Sql

/**
 * A Prisma client whose `$queryRaw` and `$executeRaw` call SQLite directly: Prisma's own versions convert
 * each cell twice, which takes longer for a list than SQLite's query. Integers come as numbers, never as
 * bigint; booleans come as 0 and 1, which `rowsOf` converts.
 * @param client called at the first use of a model: loading Prisma takes 60 MB and 0.2 s.
 * @param beside properties that the result has in addition to the client's.
 */
export function withShortRaw<Client extends object, Beside extends object = object>(
  client: () => Client,
  { run, change }: Runner,
  beside?: Beside,
): Client & Beside {
  const short: Record<string | symbol, unknown> = {
    ...beside,
    $queryRaw: async (query: Query, ...values: unknown[]) =>
      rowsOf(await run(asked(query, values))),
    ...(change === undefined
      ? {}
      : { $executeRaw: (query: Query, ...values: unknown[]) => change(asked(query, values)) }),
  }
  function asked(query: Query, values: unknown[]): SqlQuery {
    const { sql: text, values: args } = query instanceof Sql ? query : sql(query, ...values)
    return { sql: text, args, argTypes: [] }
  }
  return new Proxy({} as Client & Beside, {
    get: (_, name) => short[name] ?? (Reflect.get(client(), name) as unknown),
  })
}

/** Runs statements on a connection of this thread. */
export function runnerOf(connection: Connection): Required<Runner> {
  return {
    run: (query) =>
      new Promise((resolve) => {
        resolve(connection.run(query))
      }),
    change: (query) =>
      new Promise((resolve) => {
        resolve(connection.change(query))
      }),
  }
}

/** Turns rows of cells into objects with the column names as keys. */
function rowsOf({ columnNames, rows }: SqlResultSet): Record<string, unknown>[] {
  // Copying an object that already has all its keys costs half as much as adding the keys one by one.
  const shape = Object.fromEntries(columnNames.map((name) => [name, null]))
  return rows.map((row) => {
    const named: Record<string, unknown> = { ...shape }
    for (let column = 0; column < columnNames.length; column += 1)
      named[columnNames[column] ?? ''] = row[column]
    return named
  })
}
