import { type Change, changes } from '../contract/changes.ts'
import type { ChangedItem } from '../contract/comparison.ts'
import { nullable, oneOf, record, type Static, string } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { type ItemKind, Status } from '../contract/vocabulary.ts'
import { join, sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { changesSql, isChangeSql, type Span } from '../tracking/change-queries.ts'
import { stateSql } from '../tracking/state-queries.ts'
import { institutionNameId } from '../tracking/reference-queries.ts'

/** Maximum number of items that each list of a comparison shows; the linked list has them all. */
const shown = 12

/**
 * Reads the first items of every kind of change between two viewpoints, in one statement. An item can be in
 * several lists: one that was closed has also changed status.
 */
export async function readChanged(
  reader: Reader,
  span: Span,
  kind: ItemKind,
): Promise<Record<Change, ChangedItem[]>> {
  const isOf = changes.map(
    (change) => sql`select ${change} as "change", x.* from moved x where ${isChangeSql(change)}`,
  )
  const rows = await rowsOf(reader, changedRow)`
    with moved as (${changesSql(span, kind)})
    select r."change", r."code", r."title", r."titleEn", r."before", r."after", r."statusSince", r."leadCode", r."leadAcronym", r."leadName" from (
      select y."change", s."code", s."title", g."titleEn", y."before", y."after", s."statusSince",
        l."code" as "leadCode", n."acronym" as "leadAcronym", n."name" as "leadName",
        row_number() over (partition by y."change" order by s."code") as "rank"
      from (${join(isOf, ' union all ')}) y
      join (${stateSql(span.after, kind)}) s on s."id" = y."id"
      left join "Indicator" g on g."itemId" = s."id"
      left join "Institution" l on l."id" = s."leadId"
      left join "InstitutionName" n on n."id" = ${institutionNameId(span.after, sql`s."leadId"`)}
    ) r where r."rank" <= ${shown} order by r."change", r."rank"`
  const ofChange = (change: Change) => rows.filter((row) => row.change === change).map(itemOf)
  return Object.fromEntries(changes.map((change) => [change, ofChange(change)])) as Record<
    Change,
    ChangedItem[]
  >
}

const { code, title, titleEn, status, statusSince } = itemSummary.properties
const changedRow = record({
  change: oneOf(changes),
  code,
  title,
  titleEn,
  before: nullable(status),
  after: oneOf([...Object.values(Status), 'left']),
  statusSince,
  leadCode: nullable(code),
  leadAcronym: nullable(string()),
  leadName: nullable(string()),
})

function itemOf({
  code,
  title,
  titleEn,
  before,
  after,
  statusSince,
  leadCode,
  leadAcronym,
  leadName,
}: Static<typeof changedRow>): ChangedItem {
  const lead =
    leadCode === null ? null : { code: leadCode, acronym: leadAcronym, name: leadName ?? leadCode }
  return {
    code,
    title,
    titleEn,
    lead,
    from: before,
    to: after === 'left' ? null : after,
    statusSince,
  }
}
