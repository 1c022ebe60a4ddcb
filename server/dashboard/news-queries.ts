import { ItemKind } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'
import { lateSql } from '../tracking/filter-queries.ts'
import { itemsAtSql, type Standpoint } from '../tracking/state-queries.ts'

/** Counts what a viewpoint does not count: recommendations of which more is known since, and declarations that wait. */
export async function readNews(reader: Reader, standpoint: Standpoint): Promise<{ lateCount: number; pendingCount: number }> {
  const { asOf, knownAt } = standpoint
  const [row] = await reader.$queryRaw<{ lateCount: number | bigint; pendingCount: number | bigint }[]>`
    select
      case when exists (select 1 from "Review" r where r."verdict" = 'accepted' and r."reviewedAt" > ${knownAt}) then
        (select count(*) from (${itemsAtSql(standpoint, ItemKind.recommendation)}) s where not s."isArchived" and ${lateSql(standpoint)})
      else 0 end as "lateCount",
      (select count(*) from "StatusFact" f left join "Review" r on r."factId" = f."id" and r."reviewedAt" <= ${knownAt}
        where f."effectiveOn" <= ${asOf} and f."recordedAt" <= ${knownAt} and r."factId" is null) as "pendingCount"`
  return { lateCount: Number(row?.lateCount ?? 0), pendingCount: Number(row?.pendingCount ?? 0) }
}
