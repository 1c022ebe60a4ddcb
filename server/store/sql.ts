import { type Sql, sqltag } from '@prisma/client/runtime/client'

/**
 * What SQL statements are put together from: `sql` binds its values (they never get into the text), `join` lists several,
 * `empty` adds nothing, `raw` adds text of our own as it stands.
 */
export { empty, join, raw, Sql, sqltag as sql } from '@prisma/client/runtime/client'

/**
 * A list of values, for `… in (${among(ids)})`: one parameter however long it is. As many parameters as values would outgrow
 * what SQLite takes in a statement (32,766), and make another statement of each length.
 */
export function among(values: readonly (number | string)[]): Sql {
  return sqltag`select "value" from json_each(${JSON.stringify(values)})`
}
