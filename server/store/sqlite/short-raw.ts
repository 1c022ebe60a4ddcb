import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'

import { sql, Sql } from '../sql.ts'
import type { Connection } from './connection.ts'

/** What runs statements: threads that read, this thread, or the connection that writes. */
export interface Runner {
  run: (query: SqlQuery) => Promise<SqlResultSet>
  /** @returns how many rows a statement changed. */
  change?: (query: SqlQuery) => Promise<number>
}

type Query = TemplateStringsArray | Sql

/**
 * A Prisma client whose `$queryRaw` and `$executeRaw` go to SQLite by the shortest way: Prisma's own takes each cell apart
 * and builds it again, which for a list costs more than SQLite does. Whole numbers come as numbers, never as bigint, and
 * truths as 0 and 1, which `rowsOf` turns.
 * @param client is asked for with the first model: Prisma weighs 60 MB, and takes a fifth of a second to begin.
 * @param beside what it has besides the client's own.
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

/** Rows by column name. */
function rowsOf({ columnNames, rows }: SqlResultSet): Record<string, unknown>[] {
  // A copy has its shape at once; made name by name, a row costs twice as much.
  const shape = Object.fromEntries(columnNames.map((name) => [name, null]))
  return rows.map((row) => {
    const named: Record<string, unknown> = { ...shape }
    for (let column = 0; column < columnNames.length; column += 1)
      named[columnNames[column] ?? ''] = row[column]
    return named
  })
}
