import { ColumnTypeEnum, type SqlQuery, type SqlResultSet } from '@prisma/driver-adapter-utils'
import Sqlite from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

import { defineAggregates } from './aggregates.ts'

/**
 * How many prepared statements are kept: enough for all queries of the product, except the many filter
 * combinations of lists.
 */
const limit = 300

interface Ready {
  statement: Sqlite.Statement<unknown[], unknown[]>
  columnNames: string[]
  declared: readonly (ColumnType | undefined)[]
}
type ColumnType = SqlResultSet['columnTypes'][number]

/**
 * A SQLite connection that keeps its prepared statements: preparing the query for the state of all items
 * takes longer than reading one page of it. Prisma's own adapter prepares each statement again.
 */
export class Connection {
  readonly #database: Sqlite.Database
  readonly #ready = new LRUCache<string, Ready>({ max: limit })

  constructor(file: string, pragmas: readonly string[]) {
    this.#database = new Sqlite(file, { timeout: 5000 })
    for (const pragma of [...pragmas, 'temp_store = MEMORY']) this.#database.pragma(pragma)
    defineAggregates(this.#database)
  }

  /** @throws SqliteError */
  run({ sql, args, argTypes }: SqlQuery): SqlResultSet {
    const { statement, columnNames, declared } = this.#prepared(sql)
    const values = args.map((arg, index) => bound(arg, argTypes[index]?.scalarType))
    if (!statement.reader) {
      statement.run(values)
      return { columnNames: [], columnTypes: [], rows: [] }
    }
    const rows = statement.all(values)
    return {
      columnNames,
      columnTypes: declared.map((type, column) => type ?? typeOfColumn(rows, column)),
      rows,
    }
  }

  /**
   * Runs a statement that gives no rows.
   * @returns how many rows it changed.
   * @throws SqliteError
   */
  change({ sql, args, argTypes }: SqlQuery): number {
    const { statement } = this.#prepared(sql)
    return statement.run(args.map((arg, index) => bound(arg, argTypes[index]?.scalarType))).changes
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction
  }

  /**
   * Runs SQL without parameters, possibly several statements.
   * @throws SqliteError
   */
  script(sql: string): void {
    this.#database.exec(sql)
  }

  /** The first row of a statement, by column; undefined when there is none. */
  first<Row>(sql: string, ...args: unknown[]): Row | undefined {
    const { columnNames, rows } = this.run({ sql, args, argTypes: [] })
    const [row] = rows
    return row === undefined
      ? undefined
      : (Object.fromEntries(columnNames.map((name, column) => [name, row[column]])) as Row)
  }

  close(): void {
    this.#ready.clear()
    this.#database.close()
  }

  #prepared(sql: string): Ready {
    const known = this.#ready.get(sql)
    if (known !== undefined) return known
    const ready = this.#prepare(sql)
    this.#ready.set(sql, ready)
    return ready
  }

  #prepare(sql: string): Ready {
    const statement = this.#database.prepare<unknown[], unknown[]>(sql)
    if (!statement.reader) return { statement, columnNames: [], declared: [] }
    const columns = statement.columns()
    statement.raw()
    return {
      statement,
      columnNames: columns.map(({ name }) => name),
      declared: columns.map(({ type }) => declaredTypes[type ?? '']),
    }
  }
}

/**
 * The page cache of each reading connection: a negative number is in kilobytes. server/bench/floor.ts uses
 * the same value.
 */
export const readingCache = 'cache_size = -4000'

/** A connection that can't write. */
export class ReadingConnection extends Connection {
  constructor(file: string) {
    super(file, ['query_only = ON', readingCache])
  }
}

/**
 * The column types that our migrations declare. A computed column has no declared type: it is deduced from
 * its values.
 */
const declaredTypes: Readonly<Record<string, ColumnType>> = {
  TEXT: ColumnTypeEnum.Text,
  INTEGER: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  BOOLEAN: ColumnTypeEnum.Boolean,
  REAL: ColumnTypeEnum.Double,
}

function typeOfColumn(rows: readonly (readonly unknown[])[], column: number): ColumnType {
  for (const row of rows) {
    const value = row[column]
    if (typeof value === 'string') return ColumnTypeEnum.Text
    if (typeof value === 'number') return ColumnTypeEnum.UnknownNumber
  }
  return ColumnTypeEnum.Int32
}

/** Converts a parameter for SQLite: Prisma passes booleans, and some integers as text. */
function bound(arg: unknown, type: string | undefined): unknown {
  if (typeof arg === 'boolean') return arg ? 1 : 0
  if (typeof arg === 'string' && (type === 'int' || type === 'float')) return Number(arg)
  if (typeof arg === 'string' && type === 'bigint') return BigInt(arg)
  return arg
}
