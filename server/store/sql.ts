import { type Sql, sqltag } from '@prisma/client/runtime/client'

/**
 * The parts of SQL statements: `sql` binds its values as parameters (they are never inserted into the text),
 * `join` makes a list, `empty` adds nothing, `raw` inserts our own text unchanged.
 */
export { empty, join, raw, Sql, sqltag as sql } from '@prisma/client/runtime/client'

/**
 * A list of values for `… in (${among(ids)})`, bound as one JSON parameter. One parameter per value could
 * exceed SQLite's limit (32,766), and would make a different statement for each length.
 */
export function among(values: readonly (number | string)[]): Sql {
  return sqltag`select "value" from json_each(${JSON.stringify(values)})`
}
