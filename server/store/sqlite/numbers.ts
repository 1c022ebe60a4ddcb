import { nullable, record, string } from '../../contract/schema.ts'
import { rowsOf } from '../rows.ts'
import type { Sql } from '../sql.ts'
import type { Reader } from '../store.ts'

/**
 * Reads the numbers of a statement's only column, "id", in the statement's order. They are passed as one JSON
 * text: passing 100,000 rows of one number between threads takes longer than reading them, and twenty times
 * the memory.
 */
export async function readNumbers(reader: Reader, statement: Sql): Promise<number[]> {
  // SQLite and PostgreSQL both aggregate the rows of a subquery in the subquery's order.
  const [row] = await rowsOf(
    reader,
    idsRow,
  )`select string_agg(cast(t."id" as text), ',') as "ids" from (${statement}) t`
  return row?.ids == null ? [] : row.ids.split(',').map(Number)
}

const idsRow = record({ ids: nullable(string()) })
