import { ItemKind } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'
import { itemsAtSql, type Standpoint } from '../tracking/state-queries.ts'

/** Counts what a viewpoint does not count: recommendations of which more is known since, and declarations that wait. */
export async function readNews(reader: Reader, standpoint: Standpoint): Promise<{ lateCount: number; pendingCount: number }> {
  const { asOf, knownAt } = standpoint
  const [row] = await reader.$queryRaw<{ lateCount: number | bigint; pendingCount: number | bigint }[]>`
    select
      (select count(distinct f."itemId") from "Review" r cross join "StatusFact" f
        where r."verdict" = 'accepted' and r."reviewedAt" > ${knownAt} and f."id" = r."factId" and f."effectiveOn" <= ${asOf}
        and f."itemId" in (select s."id" from (${itemsAtSql(standpoint, ItemKind.recommendation)}) s where not s."isArchived")) as "lateCount",
      (select count(*) from "StatusFact" f where f."effectiveOn" <= ${asOf} and f."recordedAt" <= ${knownAt}
        and not exists (select 1 from "Review" r where r."factId" = f."id" and r."reviewedAt" <= ${knownAt})) as "pendingCount"`
  return { lateCount: Number(row?.lateCount ?? 0), pendingCount: Number(row?.pendingCount ?? 0) }
}
