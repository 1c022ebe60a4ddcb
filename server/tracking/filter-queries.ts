import { fold } from '../contract/fold.ts'
import type { ItemFilter, SortKey } from '../contract/tracking.ts'
import { type Flag, flags, ItemKind, statusesOf } from '../contract/vocabulary.ts'
import { Prisma } from '../store/store.ts'
import { becameSql } from './change-queries.ts'
import type { SettledViewpoint } from './state-queries.ts'

/** A list's filters, with the viewpoint that they look back to, if any. */
export interface SettledFilter extends ItemFilter {
  since?: SettledViewpoint
}

/** The joins that filters and sorts speak of: `s` the state, `c` its category, `p` the root, `m` the meeting, `l` the lead. */
export const filterJoins = Prisma.sql`
  join "Category" c on c."id" = s."categoryId"
  left join "Category" p on p."id" = c."parentId"
  left join "Meeting" m on m."id" = s."meetingId"
  left join "Institution" l on l."id" = s."leadId"`

/** The condition that a list's filters make. */
export function filterSql(
  filter: SettledFilter,
  viewpoint: SettledViewpoint,
  kind: ItemKind | undefined,
): Prisma.Sql {
  const conditions = [
    ...(filter.change === 'left' ? [] : [Prisma.sql`s."isArchived" = ${filter.archived === true}`]),
    ...(filter.since === undefined
      ? []
      : [becameSql({ before: filter.since, after: viewpoint }, kind, filter)]),
    ...isAmong(Prisma.sql`s."status"`, filter.status),
    ...isAmong(Prisma.sql`m."code"`, filter.meeting),
    ...leadIsAmong(filter.institution),
    ...(filter.flag ?? []).map(flagSql),
    ...(filter.category === undefined || filter.category.length === 0
      ? []
      : [
          Prisma.sql`(c."code" in (${Prisma.join(filter.category)}) or p."code" in (${Prisma.join(filter.category)}))`,
        ]),
    ...(filter.nature === undefined ? [] : [Prisma.sql`s."nature" = ${filter.nature}`]),
    ...(filter.provenance === undefined ? [] : [Prisma.sql`s."provenance" = ${filter.provenance}`]),
    ...(filter.superseded === undefined
      ? []
      : [Prisma.sql`(s."supersession" is not null) = ${filter.superseded}`]),
    ...(filter.late === true ? [lateSql(viewpoint)] : []),
    ...searched(filter.q),
  ]
  return Prisma.join(conditions, ' and ')
}

/** The order of a list, ended by the code so that pages never overlap. */
export function orderSql(sort: string | undefined, kind: ItemKind, newestFirst = true): Prisma.Sql {
  const [, minus, key = 'group'] = /^(-?)(\w+)$/.exec(sort ?? 'group') ?? []
  const direction = Prisma.raw(minus === '-' ? 'desc' : 'asc')
  const meetingDirection = Prisma.raw((minus === '-') === newestFirst ? 'asc' : 'desc')
  const statusRank = Prisma.sql`case s."status" ${Prisma.join(
    statusesOf[kind].map((status, rank) => Prisma.sql`when ${status} then ${rank}`),
    ' ',
  )} end`
  const keys: Record<SortKey, Prisma.Sql> = {
    group:
      kind === ItemKind.recommendation
        ? Prisma.sql`m."heldOn" is null, m."heldOn" ${meetingDirection}, m."code" ${direction}`
        : Prisma.sql`coalesce(p."position", c."position") ${direction}, c."position" ${direction}`,
    code: Prisma.sql`s."code" ${direction}`,
    title: Prisma.sql`s."searchText" ${direction}`,
    status: Prisma.sql`${statusRank} ${direction}`,
    progress: Prisma.sql`s."progress" is null, s."progress" ${direction}`,
    deadline: Prisma.sql`s."deadline" is null, s."deadline" ${direction}`,
    lead: Prisma.sql`l."code" is null, l."code" ${direction}`,
    statusSince: Prisma.sql`s."statusSince" is null, s."statusSince" ${direction}`,
  }
  return Prisma.sql`${keys[key as SortKey]}, s."code"`
}

/** A flag as a condition on the computed state. */
function flagSql(flag: Flag): Prisma.Sql {
  return Prisma.raw(`s."${flags[flags.indexOf(flag)] ?? ''}"`)
}

function isAmong(column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql[] {
  return values === undefined || values.length === 0
    ? []
    : [Prisma.sql`${column} in (${Prisma.join([...values])})`]
}

function leadIsAmong(codes: readonly string[] | undefined): Prisma.Sql[] {
  if (codes === undefined || codes.length === 0) return []
  const known = codes.filter((code) => code !== 'none')
  const among =
    known.length === 0 ? Prisma.sql`0 = 1` : Prisma.sql`l."code" in (${Prisma.join(known)})`
  return [codes.includes('none') ? Prisma.sql`(s."leadId" is null or ${among})` : among]
}

/** Whether something true of the item `s` at the viewpoint's day came to count only after it. */
export function lateSql({ asOf, knownAt }: SettledViewpoint): Prisma.Sql {
  return Prisma.sql`s."id" in (select k."itemId" from "CountedFact" k where k."effectiveOn" <= ${asOf} and k."knownSince" > ${knownAt})`
}

/** Every word must be found somewhere in the item's text; `%` and `_` are letters like others. */
function searched(q: string | undefined): Prisma.Sql[] {
  return fold(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(
      (word) =>
        Prisma.sql`s."searchText" like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
    )
}
