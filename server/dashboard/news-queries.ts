import { ItemKind } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { lateFactSql } from '../tracking/filter-queries.ts'
import { itemsAtSql, type Standpoint } from '../tracking/state-queries.ts'

/** Counts what a viewpoint does not count: recommendations of which more is known since, and declarations that wait. */
export async function readNews(reader: Reader, standpoint: Standpoint): Promise<{ lateCount: number; pendingCount: number }> {
  const { asOf, knownAt } = standpoint
  const [row] = await reader.$queryRaw<{ lateCount: number | bigint; pendingCount: number | bigint }[]>`
    select
      (select count(distinct f."itemId") from "StatusFact" f join (${itemsAtSql(standpoint, ItemKind.recommendation)}) s on s."id" = f."itemId"
        where not s."isArchived" and ${lateFactSql(standpoint, Prisma.sql`f`)}) as "lateCount",
      (select count(*) from "StatusFact" f where f."effectiveOn" <= ${asOf} and f."recordedAt" <= ${knownAt}
        and not exists (select 1 from "Review" r where r."factId" = f."id" and r."reviewedAt" <= ${knownAt})) as "pendingCount"`
  return { lateCount: Number(row?.lateCount ?? 0), pendingCount: Number(row?.pendingCount ?? 0) }
}
