import { boolean, integer, nullable, record, type Static, string } from '../contract/schema.ts'
import { ItemKind, Status } from '../contract/vocabulary.ts'
import { sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import type { Pair, Side } from '../domain/figures/base.ts'
import type { Span } from './change-queries.ts'
import { stateSql } from './state-queries.ts'

/** Counts the items of a kind by their state at the earlier and at the later viewpoint, in one statement. */
export async function readPairs(
  reader: Reader,
  { before, after }: Span,
  kind: ItemKind,
): Promise<Pair[]> {
  const sides = sql`
    select s."id", 1 as "isAfter", ${sideSql(kind)} as "side", s."adoptedOn" > ${before.asOf} as "adoptedBetween" from (${stateSql(after, kind)}) s
    union all
    select s."id", 0, ${sideSql(kind)}, s."adoptedOn" > ${before.asOf} from (${stateSql(before, kind)}) s`
  const rows = await rowsOf(reader, pairRow)`${pairsSql(sql`(${sides})`)}`
  return rows.map(pairOf)
}

/**
 * The side of a state `s` as one text to group by: `r` (rated), `a` (archived), `s` (superseded), then a
 * space and its status.
 */
export function sideSql(kind: ItemKind): Sql {
  const isRated =
    kind === ItemKind.indicator
      ? sql`'r'`
      : sql`case s."nature" when 'one_off' then 'r' else '' end`
  return sql`${isRated} || case when s."isArchived" then 'a' else '' end || case when s."supersession" is not null then 's' else '' end || ' ' || s."status"`
}

/**
 * Counts the items by their two sides. `sides` has one row per item and viewpoint: `id`, `isAfter`, `side`,
 * `adoptedBetween`. Groups instead of joining the two states: a join would scan the whole second state for
 * each item of the first.
 */
export function pairsSql(sides: Sql): Sql {
  return sql`
    select x."before", x."after", x."adoptedBetween", count(*) as "count" from (
      select max(case when not e."isAfter" then e."side" end) as "before", max(case when e."isAfter" then e."side" end) as "after",
        max(e."adoptedBetween") as "adoptedBetween"
      from ${sides} e group by e."id"
    ) x group by x."before", x."after", x."adoptedBetween"`
}

/** A row of `pairsSql`. */
const pairRow = record({
  before: nullable(string()),
  after: nullable(string()),
  adoptedBetween: boolean(),
  count: integer(),
})

/** Converts a row of `pairsSql` into the domain's shape. */
export function pairOf({ before, after, ...row }: Static<typeof pairRow>): Pair {
  return { before: sideOf(before), after: sideOf(after), ...row }
}

function sideOf(text: string | null): Side | null {
  const [signs = '', code] = text?.split(' ') ?? []
  const status = Object.values(Status).find((each) => each === code)
  if (status === undefined) return null
  return {
    status,
    isRated: signs.includes('r'),
    isArchived: signs.includes('a'),
    isSuperseded: signs.includes('s'),
  }
}
