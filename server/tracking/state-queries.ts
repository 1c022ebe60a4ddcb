import { type ItemKind, LinkType, supersessions, type Viewpoint } from '../contract/vocabulary.ts'
import { empty, join, raw, sql, type Sql } from '../store/sql.ts'
import { addDays, addMonths } from '../domain/days.ts'

/**
 * A viewpoint, and whether `knownAt` is now: the item's current attributes then serve, without looking for a
 * version.
 */
export interface SettledViewpoint extends Viewpoint {
  known: 'then' | 'now'
}

/**
 * The SQL of the state of all items of a kind at a viewpoint, one row per item, as a table expression: the
 * same rules as `domain/facts.ts` and `domain/execution.ts`, for many items at once. A test checks that both
 * give the same results.
 *
 * A correlated subquery with an index on (itemId, effectiveOn, recordedAt, id) takes half the time of
 * `row_number()` over all facts (design.md § 5). Standard SQL: PostgreSQL runs it unchanged.
 */
export function stateSql(viewpoint: SettledViewpoint, kind?: ItemKind): Sql {
  const { asOf, knownAt } = viewpoint
  return sql`
    select i."id", i."kind", i."code", i."meetingId", i."adoptedOn", i."provenance", i."recordedAt",
      ${attributes(viewpoint)},
      coalesce(f."status", case i."kind" when 'indicator' then 'not_assessed' else 'not_started' end) as "status",
      f."factId", f."progress" as "declaredProgress", f."effectiveOn" as "statusSince",
      f."recordedAt" as "statusKnownSince", f."outlook", f."roundId",
      (select l."type" from "ItemLink" l where ${supersedesSql(viewpoint, sql`i."id"`)}
        order by l."effectiveOn", l."recordedAt", l."id" limit 1) as "supersession"
    from "TrackedItem" i
    ${viewpoint.known === 'now' ? empty : versionJoin(viewpoint)}
    left join "CountedFact" f on f."itemId" = i."id" and (f."effectiveOn", f."recordedAt", f."factId") = ${currentFact(viewpoint, sql`i."id"`)}
    where i."adoptedOn" <= ${asOf} and i."recordedAt" <= ${knownAt}
      ${kind === undefined ? empty : sql`and i."kind" = ${kind}`}`
}

/**
 * The SQL of the state of items with the computed columns: flags and progress. `progress` is that of the
 * milestones when there are any, else the declared one; 100 when completed, 0 when not started.
 */
export function computedStateSql(viewpoint: SettledViewpoint, kind?: ItemKind): Sql {
  const { asOf } = viewpoint
  const isOpen = sql`s."status" in ('not_started', 'in_progress')`
  const isExecuted = sql`s."kind" <> 'indicator'`
  return sql`
    select s.*,
      ${isExecuted} and s."nature" = 'one_off' and ${isOpen} and coalesce(s."deadline" < ${asOf}, 0) as "overdue",
      ${isExecuted} and s."nature" = 'one_off' and ${isOpen}
        and coalesce(s."deadline" between ${asOf} and ${addDays(asOf, 30)}, 0) as "due_soon",
      ${isExecuted} and s."status" not in ('completed', 'obsolete')
        and (s."leadId" is null or (s."nature" = 'one_off' and s."deadline" is null)) as "incomplete",
      ${isExecuted} and ${isOpen} and coalesce(s."statusSince", s."adoptedOn") < ${addMonths(asOf, -6)} as "stale",
      case
        when s."kind" = 'indicator' then null
        when s."status" = 'completed' then 100.0
        else coalesce(${milestoneProgress(viewpoint)}, case when s."status" = 'not_started' then 0.0 else cast(s."declaredProgress" as real) end)
      end as "progress"
    from (${stateSql(viewpoint, kind)}) s`
}

/**
 * The SQL of the items of a kind that exist at a viewpoint, with their attributes as known then, without
 * their status.
 */
export function itemsAtSql(viewpoint: SettledViewpoint, kind: ItemKind): Sql {
  return sql`
    select i."id", i."adoptedOn", ${attributes(viewpoint)} from "TrackedItem" i
    ${viewpoint.known === 'now' ? empty : versionJoin(viewpoint)}
    where i."kind" = ${kind} and i."adoptedOn" <= ${viewpoint.asOf} and i."recordedAt" <= ${viewpoint.knownAt}`
}

/**
 * The condition that a link `l` supersedes an item at a viewpoint; same rule as `domain/lineage.ts`. Each
 * side of the `or` uses its own index.
 */
export function supersedesSql({ asOf, knownAt }: Viewpoint, itemId: Sql): Sql {
  const others = supersessions.filter((type) => type !== LinkType.merged)
  return sql`((l."fromId" = ${itemId} and l."type" = ${LinkType.merged}) or (l."toId" = ${itemId} and l."type" in (${join(others)})))
    and l."effectiveOn" <= ${asOf} and l."recordedAt" <= ${knownAt}`
}

/**
 * The condition that a row `fact` of "CountedFact" counts at a viewpoint: effective by `asOf`, accepted by
 * `knownAt`, not yet replaced.
 */
export function countsSql({ asOf, knownAt }: Viewpoint, fact: Sql): Sql {
  return sql`${fact}."effectiveOn" <= ${asOf} and ${fact}."knownSince" <= ${knownAt} and (${fact}."knownUntil" is null or ${fact}."knownUntil" > ${knownAt})`
}

function currentFact(viewpoint: Viewpoint, itemId: Sql): Sql {
  return sql`(select x."effectiveOn", x."recordedAt", x."factId" from "CountedFact" x where x."itemId" = ${itemId} and ${countsSql(viewpoint, sql`x`)}
    order by x."effectiveOn" desc, x."recordedAt" desc, x."factId" desc limit 1)`
}

/** The weight of the reached milestones of `s` over the weight of all, in percent; null without milestones. */
function milestoneProgress(viewpoint: Viewpoint): Sql {
  const isReached = sql`exists (
    select 1 from "FactMilestone" fm join "CountedFact" mf on mf."itemId" = m."itemId" and mf."factId" = fm."factId"
    where fm."milestoneId" = m."id" and ${countsSql(viewpoint, sql`mf`)})`
  return sql`(select 100.0 * sum(case when ${isReached} then m."weight" else 0 end) / nullif(sum(m."weight"), 0) from "Milestone" m
    where m."itemId" = s."id" and m."recordedAt" <= ${viewpoint.knownAt}
      and not exists (select 1 from "Milestone" n where n."replacesId" = m."id" and n."recordedAt" <= ${viewpoint.knownAt}))`
}

const attributeNames = [
  'title',
  'categoryId',
  'leadId',
  'deadline',
  'nature',
  'weight',
  'isArchived',
  'searchText',
  'version',
]

function attributes({ known }: SettledViewpoint): Sql {
  const attribute = (name: string) =>
    known === 'now'
      ? `i."${name}"`
      : `case when v."id" is null then i."${name}" else v."${name}" end as "${name}"`
  return raw(attributeNames.map(attribute).join(', '))
}

/**
 * Joins the version known at `knownAt`, only for items edited at least once: the others have their original
 * attributes.
 */
function versionJoin({ knownAt }: Viewpoint): Sql {
  return sql`left join "ItemVersion" v on v."id" = case when i."version" > 1 then (
    select y."id" from "ItemVersion" y where y."itemId" = i."id" and y."recordedAt" <= ${knownAt}
    order by y."recordedAt" desc, y."id" desc limit 1) end`
}
