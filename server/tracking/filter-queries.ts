import { fold } from '../contract/fold.ts'
import type { ItemFilter, SortKey } from '../contract/item-lists.ts'
import { type Flag, flags, ItemKind, statusesOf } from '../contract/vocabulary.ts'
import { join, raw, sql, type Sql } from '../store/sql.ts'
import { becameSql } from './change-queries.ts'
import type { SettledViewpoint } from './state-queries.ts'

/** A list's filters, with the earlier viewpoint that the list is compared with, if any. */
export interface SettledFilter extends ItemFilter {
  since?: SettledViewpoint
}

/** The SQL condition of a list's filters. */
export function filterSql(
  filter: SettledFilter,
  viewpoint: SettledViewpoint,
  kind: ItemKind | undefined,
): Sql {
  const conditions = [
    ...(filter.change === 'left' ? [] : [sql`s."isArchived" = ${filter.archived === true}`]),
    ...(filter.since === undefined
      ? []
      : [becameSql({ before: filter.since, after: viewpoint }, kind, filter)]),
    ...isAmong(sql`s."status"`, filter.status),
    ...isAmong(sql`m."code"`, filter.meeting),
    ...leadIsAmong(filter.institution),
    ...(filter.flag ?? []).map(flagSql),
    ...(filter.category === undefined || filter.category.length === 0
      ? []
      : [sql`(c."code" in (${join(filter.category)}) or p."code" in (${join(filter.category)}))`]),
    ...(filter.nature === undefined ? [] : [sql`s."nature" = ${filter.nature}`]),
    ...(filter.provenance === undefined ? [] : [sql`s."provenance" = ${filter.provenance}`]),
    ...(filter.superseded === undefined
      ? []
      : [sql`(s."supersession" is not null) = ${filter.superseded}`]),
    ...(filter.late === true ? [lateSql(viewpoint)] : []),
    ...searched(filter.q),
  ]
  return join(conditions, ' and ')
}

/** The `order by` of a list; the code comes last, so that the order is total and pages never overlap. */
export function orderSql(sort: string | undefined, kind: ItemKind, newestFirst = true): Sql {
  const [, minus, key = 'group'] = /^(-?)(\w+)$/.exec(sort ?? 'group') ?? []
  const direction = raw(minus === '-' ? 'desc' : 'asc')
  const meetingDirection = raw((minus === '-') === newestFirst ? 'asc' : 'desc')
  const statusRank = sql`case s."status" ${join(
    statusesOf[kind].map((status, rank) => sql`when ${status} then ${rank}`),
    ' ',
  )} end`
  const keys: Record<SortKey, Sql> = {
    group:
      kind === ItemKind.recommendation
        ? sql`m."heldOn" is null, m."heldOn" ${meetingDirection}, m."code" ${direction}`
        : sql`coalesce(p."position", c."position") ${direction}, c."position" ${direction}`,
    code: sql`s."code" ${direction}`,
    title: sql`s."searchText" ${direction}`,
    status: sql`${statusRank} ${direction}`,
    progress: sql`s."progress" is null, s."progress" ${direction}`,
    deadline: sql`s."deadline" is null, s."deadline" ${direction}`,
    lead: sql`l."code" is null, l."code" ${direction}`,
    statusSince: sql`s."statusSince" is null, s."statusSince" ${direction}`,
  }
  return sql`${keys[key as SortKey]}, s."code"`
}

/** A flag as a condition on the computed state. */
function flagSql(flag: Flag): Sql {
  return raw(`s."${flags[flags.indexOf(flag)] ?? ''}"`)
}

function isAmong(column: Sql, values: readonly string[] | undefined): Sql[] {
  return values === undefined || values.length === 0
    ? []
    : [sql`${column} in (${join([...values])})`]
}

function leadIsAmong(codes: readonly string[] | undefined): Sql[] {
  if (codes === undefined || codes.length === 0) return []
  const known = codes.filter((code) => code !== 'none')
  const among = known.length === 0 ? sql`0 = 1` : sql`l."code" in (${join(known)})`
  return [codes.includes('none') ? sql`(s."leadId" is null or ${among})` : among]
}

/** Whether the item `s` has a late fact: effective by `asOf`, but counted only after `knownAt`. */
export function lateSql({ asOf, knownAt }: SettledViewpoint): Sql {
  return sql`s."id" in (select k."itemId" from "CountedFact" k where k."effectiveOn" <= ${asOf} and k."knownSince" > ${knownAt})`
}

/** Every word must be found somewhere in the item's text; `%` and `_` are escaped, to match themselves. */
function searched(q: string | undefined): Sql[] {
  return fold(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => sql`s."searchText" like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`)
}
