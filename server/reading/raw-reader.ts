import type { SqlResultSet } from '@prisma/driver-adapter-utils'

import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { StatementReader } from './threads.ts'

type QueryRaw = PrismaClient['$queryRaw']

/**
 * A Prisma client whose `$queryRaw` goes to SQLite by the shortest way: Prisma's own takes each cell apart and builds it
 * again, which for a list costs more than SQLite does. Whole numbers come as numbers, truths as 0 and 1.
 */
export function withShortRaw(client: PrismaClient, reader: Pick<StatementReader, 'run'>, onQuery: (sql: string, values: string) => void = () => undefined): PrismaClient {
  const queryRaw = async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<unknown> => {
    const { sql, values: args } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values)
    onQuery(sql, JSON.stringify(args))
    return rowsOf(await reader.run({ sql, args, argTypes: [] }))
  }
  return new Proxy(client, { get: (target, name) => (name === '$queryRaw' ? (queryRaw as QueryRaw) : (Reflect.get(target, name) as unknown)) })
}

/** Rows by column name. */
function rowsOf({ columnNames, rows }: SqlResultSet): Record<string, unknown>[] {
  return rows.map((row) => {
    const named: Record<string, unknown> = {}
    for (let column = 0; column < columnNames.length; column += 1) named[columnNames[column] ?? ''] = row[column]
    return named
  })
}
