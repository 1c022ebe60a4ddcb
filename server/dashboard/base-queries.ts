import type { BaseChange } from '../contract/dashboard.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { type Presence, presenceOf, reconcileBase } from '../domain/base.ts'
import { stateSql, type Standpoint } from '../tracking/state-queries.ts'

/**
 * Explains why the base of the completion rate (one-off items; indicators have no other) moved between two viewpoints, in one statement:
 * items that were and are alike are counted by the database. Each state is read once;
 * joining the two would look for each item of the one in the whole of the other.
 */
export async function readBaseChange(reader: Reader, before: Standpoint, after: Standpoint, kind: ItemKind = ItemKind.recommendation): Promise<BaseChange> {
  const isOfNature = kind === ItemKind.indicator ? Prisma.empty : Prisma.sql`where s."nature" = 'one_off'`
  const rows = await reader.$queryRaw<{ before: Whole; after: Whole; adoptedBetween: Whole | boolean; count: Whole }[]>`
    select x."before", x."after", i."adoptedOn" > ${before.asOf} as "adoptedBetween", count(*) as "count"
    from (
      select e."id", max(e."before") as "before", max(e."after") as "after" from (
        select s."id", ${signsSql} as "before", 0 as "after" from (${stateSql(before, kind)}) s ${isOfNature}
        union all
        select s."id", 0, ${signsSql} from (${stateSql(after, kind)}) s ${isOfNature}
      ) e group by e."id"
    ) x join "TrackedItem" i on i."id" = x."id"
    group by x."before", x."after", "adoptedBetween"`
  return reconcileBase(
    rows.map(({ before: was, after: is, adoptedBetween, count }) => ({
      ...{ before: presenceAt(was), after: presenceAt(is), adoptedBetween: Boolean(adoptedBetween), count: Number(count) },
    })),
  )
}

type Whole = number | bigint

/** What the domain asks of an item, as bits: there, archived, superseded, obsolete. */
const signsSql = Prisma.sql`1 + case when s."isArchived" then 2 else 0 end + case when s."supersession" is not null then 4 else 0 end
  + case when s."status" = 'obsolete' then 8 else 0 end`

function presenceAt(signs: Whole): Presence {
  const has = (bit: number) => (Number(signs) & bit) !== 0
  return presenceOf({ isThere: has(1), isArchived: has(2), isSuperseded: has(4), isObsolete: has(8) })
}
