import type { BaseChange } from '../contract/dashboard.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'
import { type BaseRow, presenceOf, reconcileBase } from '../domain/base.ts'
import { stateSql, type Standpoint } from '../tracking/state-queries.ts'

/**
 * Explains why the base of the completion rate (one-off recommendations) moved between two viewpoints, in one statement:
 * items that were and are alike are counted by the database, and one of them stands for all.
 */
export async function readBaseChange(reader: Reader, before: Standpoint, after: Standpoint): Promise<BaseChange> {
  const rows = await reader.$queryRaw<Row[]>`
    select b."id" is not null as "wasThere", coalesce(b."isArchived", 0) as "wasArchived", coalesce(b."isMerged", 0) as "wasMerged",
      coalesce(b."status" = 'obsolete', 0) as "wasObsolete", a."id" is not null as "isThere", coalesce(a."isArchived", 0) as "isArchived",
      coalesce(a."isMerged", 0) as "isMerged", coalesce(a."status" = 'obsolete', 0) as "isObsolete",
      i."adoptedOn" > ${before.asOf} as "adoptedBetween", count(*) as "count"
    from "TrackedItem" i
    left join (${stateSql(before, ItemKind.recommendation)}) b on b."id" = i."id" and b."nature" = 'one_off'
    left join (${stateSql(after, ItemKind.recommendation)}) a on a."id" = i."id" and a."nature" = 'one_off'
    where i."kind" = ${ItemKind.recommendation}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9`
  return reconcileBase(rows.flatMap((row) => Array.from({ length: Number(row.count) }, () => baseRowOf(row))))
}

type Truth = number | bigint | boolean
type Row = Record<
  'wasThere' | 'wasArchived' | 'wasMerged' | 'wasObsolete' | 'isThere' | 'isArchived' | 'isMerged' | 'isObsolete' | 'adoptedBetween',
  Truth
> & { count: number | bigint }

function baseRowOf(row: Row): BaseRow {
  return {
    before: presenceOf({
      isThere: Boolean(row.wasThere),
      isArchived: Boolean(row.wasArchived),
      isMerged: Boolean(row.wasMerged),
      isObsolete: Boolean(row.wasObsolete),
    }),
    after: presenceOf({
      isThere: Boolean(row.isThere),
      isArchived: Boolean(row.isArchived),
      isMerged: Boolean(row.isMerged),
      isObsolete: Boolean(row.isObsolete),
    }),
    adoptedBetween: Boolean(row.adoptedBetween),
  }
}
