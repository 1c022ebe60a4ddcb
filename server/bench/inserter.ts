import type { Database, Statement } from 'better-sqlite3'

type Row = Record<string, string | number | null>

/** Inserts rows by table and columns, each statement prepared once. */
export function inserter(database: Database): (table: string, row: Row) => void {
  const statements = new Map<string, Statement>()
  return (table, row) => {
    const columns = Object.keys(row)
    const key = `${table} ${columns.join(' ')}`
    const known = statements.get(key)
    const statement =
      known ??
      database.prepare(
        `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      )
    if (known === undefined) statements.set(key, statement)
    statement.run(Object.values(row))
  }
}
