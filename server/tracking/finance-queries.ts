import type { Viewpoint } from '../contract/vocabulary.ts'
import { raw, sql, type Sql } from '../store/sql.ts'

/**
 * The sum, over years and funders, of the newest finance line of each at a viewpoint; null when no line has
 * an amount.
 */
export function latestFinanceSum(
  { asOf, knownAt }: Viewpoint,
  column: 'plannedXof' | 'disbursedXof',
): Sql {
  return sql`(select sum(q.${raw(`"${column}"`)}) from "FinanceLine" q
    where q."itemId" = s."id" and q."effectiveOn" <= ${asOf} and q."recordedAt" <= ${knownAt}
      and not exists (select 1 from "FinanceLine" w where w."itemId" = q."itemId" and w."year" = q."year"
        and w."funderId" is q."funderId" and w."effectiveOn" <= ${asOf} and w."recordedAt" <= ${knownAt}
        and (w."effectiveOn", w."recordedAt", w."id") > (q."effectiveOn", q."recordedAt", q."id")))`
}
