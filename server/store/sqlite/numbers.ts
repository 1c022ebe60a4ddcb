import { nullable, record, string } from '../../contract/schema.ts'
import { rowsOf } from '../rows.ts'
import type { Sql } from '../sql.ts'
import type { Reader } from '../store.ts'

/**
 * Reads the numbers that a statement gives as its one column "id", in its order. They come as one text: a hundred thousand
 * rows of one number each take longer to hand over from thread to thread than to read, and twenty times the memory.
 */
export async function readNumbers(reader: Reader, statement: Sql): Promise<number[]> {
  // Both SQLite and PostgreSQL take a subquery's rows in the order that it gives them.
  const [row] = await rowsOf(
    reader,
    idsRow,
  )`select string_agg(cast(t."id" as text), ',') as "ids" from (${statement}) t`
  return row?.ids == null ? [] : row.ids.split(',').map(Number)
}

const idsRow = record({ ids: nullable(string()) })
