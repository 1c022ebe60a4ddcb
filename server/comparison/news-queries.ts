import { type ComparisonReply, correction, lateDeclaration } from '../contract/comparison.ts'
import { integer, record } from '../contract/schema.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import type { Span } from '../tracking/change-queries.ts'
import { countsSql, itemsAtSql } from '../tracking/state-queries.ts'

/** Maximum number of late declarations and corrections shown; the total is given beside them. */
const shown = 40

/**
 * Reads the facts effective by the earlier viewpoint but unknown to it, and known at the later one, most
 * recently known first.
 */
export async function readLate(
  reader: Reader,
  { before, after }: Span,
  kind: ItemKind,
): Promise<ComparisonReply['late']> {
  const rows = await rowsOf(reader, lateRow)`
    select i."code", s."title", g."titleEn", f."status", f."effectiveOn", k."knownSince", count(*) over () as "total"
    from "CountedFact" k join "StatusFact" f on f."id" = k."factId"
    join (${itemsAtSql(after, kind)}) s on s."id" = f."itemId" join "TrackedItem" i on i."id" = s."id" left join "Indicator" g on g."itemId" = s."id"
    where f."replacesId" is null and k."effectiveOn" <= ${before.asOf} and s."adoptedOn" <= ${before.asOf} and not s."isArchived"
      and k."knownSince" > ${before.knownAt} and ${countsSql(after, sql`k`)}
    order by k."knownSince" desc, i."code", f."id" limit ${shown}`
  return { total: totalOf(rows), items: rows.map(({ total: _, ...late }) => late) }
}

/** Reads the facts that corrected another one between the two viewpoints, most recently known first. */
export async function readCorrections(
  reader: Reader,
  { before, after }: Span,
  kind: ItemKind,
): Promise<ComparisonReply['corrections']> {
  const rows = await rowsOf(reader, correctionRow)`
    select i."code", s."title", g."titleEn", f."status", f."effectiveOn", k."knownSince", f."reason",
      o."status" as "oldStatus", o."effectiveOn" as "oldEffectiveOn", count(*) over () as "total"
    from "StatusFact" f join "CountedFact" k on k."itemId" = f."itemId" and k."factId" = f."id"
    join "CountedFact" o on o."itemId" = f."itemId" and o."factId" = f."replacesId"
    join (${itemsAtSql(after, kind)}) s on s."id" = f."itemId" join "TrackedItem" i on i."id" = s."id" left join "Indicator" g on g."itemId" = s."id"
    where not s."isArchived" and k."knownSince" > ${before.knownAt}
      and ${countsSql(before, sql`o`)} and ${countsSql({ asOf: '9999-12-31', knownAt: after.knownAt }, sql`k`)}
    order by k."knownSince" desc, i."code", f."id" limit ${shown}`
  return {
    total: totalOf(rows),
    items: rows.map(({ total: _, oldStatus, oldEffectiveOn, ...own }) => ({
      ...own,
      before: { status: oldStatus, effectiveOn: oldEffectiveOn },
    })),
  }
}

const total = integer()
const lateRow = record({ ...lateDeclaration.properties, total })

const { before: old, ...ownOfCorrection } = correction.properties
const correctionRow = record({
  ...ownOfCorrection,
  oldStatus: old.properties.status,
  oldEffectiveOn: old.properties.effectiveOn,
  total,
})

function totalOf([first]: readonly { total: number }[]): number {
  return first?.total ?? 0
}
