/**
 * What SQL statements are put together from: `sql` binds its values (they never get into the text), `join` lists several,
 * `empty` adds nothing, `raw` adds text of our own as it stands.
 */
export { empty, join, raw, Sql, sqltag as sql } from '@prisma/client/runtime/client'
