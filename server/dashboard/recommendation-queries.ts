import {
  boolean,
  day,
  either,
  integer,
  literal,
  nullable,
  record,
  string,
} from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { type Day, ItemKind, type Nature, type Status } from '../contract/vocabulary.ts'
import { empty, sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { pairOf, pairsSql, sideSql } from '../tracking/pair-queries.ts'
import type { Pair } from '../domain/figures/base.ts'
import { typicalDeadlines, yearBefore } from '../domain/figures/lateness.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'

/** Recommendations that are alike in all that the figures look at; one of them stands for all. */
export interface FigureGroup {
  nature: Nature
  status: Status
  /** One that stands for those of its class: to come, past, or past for over a year; null for none. */
  deadline: Day | null
  isStale: boolean
  count: number
}

export interface RecommendationGroups {
  figures: FigureGroup[]
  byMeeting: { meetingId: number | null; status: Status; count: number }[]
  /** Open ones. */
  byLead: { leadId: number | null; isOverdue: boolean; count: number }[]
  /** What they were at the viewpoint compared with; undefined when there is none. */
  compared: { figures: FigureGroup[]; pairs: Pair[] } | undefined
}

/**
 * Counts the recommendations at a viewpoint and at the one compared with, superseded and archived ones left out, in one
 * statement over one reading of each state: a dashboard is read cold in half the time of one statement a figure.
 */
export async function readRecommendationGroups(
  reader: Reader,
  viewpoint: SettledViewpoint,
  compared: SettledViewpoint | null,
): Promise<RecommendationGroups> {
  const sides =
    compared === null
      ? sideRowsSql(viewpoint, true, viewpoint)
      : sql`${sideRowsSql(viewpoint, true, compared)} union all ${sideRowsSql(compared, false, compared)}`
  const pairs = sql`union all select 'pair', y."adoptedBetween", null, y."before", y."after", null, null, y."count" from (${pairsSql(sql`s`)}) y`
  const rows = await rowsOf(reader, row)`
    with s as materialized (${sides})
    select 'figures' as "part", s."isAfter" as "flag", null as "key", s."nature" as "first", s."status" as "second", s."stale" as "isStale", s."due", count(*) as "count"
    from s where not s."isOut" group by s."isAfter", s."nature", s."status", s."stale", s."due"
    union all
    select 'meeting', null, s."meetingId", null, s."status", null, null, count(*) from s where s."isAfter" and not s."isOut" group by s."meetingId", s."status"
    union all
    select 'lead', s."overdue", s."leadId", null, null, null, null, count(*) from s
    where s."isAfter" and not s."isOut" and s."status" in ('not_started', 'in_progress') group by s."leadId", s."overdue"
    ${compared === null ? empty : pairs}`
  const figures = (isAfter: boolean) =>
    rows.flatMap((each) =>
      each.part === 'figures' && each.flag === isAfter
        ? [
            {
              nature: each.first,
              status: each.second,
              deadline: each.due,
              isStale: each.isStale,
              count: each.count,
            },
          ]
        : [],
    )
  return {
    figures: figures(true),
    byMeeting: rows.flatMap((each) =>
      each.part === 'meeting'
        ? [{ meetingId: each.key, status: each.second, count: each.count }]
        : [],
    ),
    byLead: rows.flatMap((each) =>
      each.part === 'lead' ? [{ leadId: each.key, isOverdue: each.flag, count: each.count }] : [],
    ),
    compared:
      compared === null
        ? undefined
        : {
            figures: figures(false),
            pairs: rows.flatMap((each) =>
              each.part === 'pair'
                ? [
                    pairOf({
                      before: each.first,
                      after: each.second,
                      adoptedBetween: each.flag,
                      count: each.count,
                    }),
                  ]
                : [],
            ),
          },
  }
}

/** Each recommendation at a viewpoint, reduced to what is counted of it. */
function sideRowsSql(
  viewpoint: SettledViewpoint,
  isAfter: boolean,
  compared: SettledViewpoint,
): Sql {
  const { asOf } = viewpoint
  const { overOneYear, past, toCome } = typicalDeadlines(asOf)
  return sql`
    select s."id", ${isAfter} as "isAfter", ${sideSql(ItemKind.recommendation)} as "side", s."adoptedOn" > ${compared.asOf} as "adoptedBetween",
      s."isArchived" or s."supersession" is not null as "isOut", s."nature", s."status", s."stale", s."overdue", s."meetingId", s."leadId",
      case when s."deadline" < ${yearBefore(asOf)} then ${overOneYear} when s."deadline" < ${asOf} then ${past}
        when s."deadline" is not null then ${toCome} end as "due"
    from (${computedStateSql(viewpoint, ItemKind.recommendation)}) s`
}

const { nature, status } = itemSummary.properties
const none = nullable(string())

/** The parts of the statement share their columns; each has its own use of them. */
const row = either([
  record({
    part: literal('figures'),
    flag: boolean(),
    key: none,
    first: nature,
    second: status,
    isStale: boolean(),
    due: nullable(day),
    count: integer(),
  }),
  record({
    part: literal('meeting'),
    flag: none,
    key: nullable(integer()),
    first: none,
    second: status,
    isStale: none,
    due: none,
    count: integer(),
  }),
  record({
    part: literal('lead'),
    flag: boolean(),
    key: nullable(integer()),
    first: none,
    second: none,
    isStale: none,
    due: none,
    count: integer(),
  }),
  record({
    part: literal('pair'),
    flag: boolean(),
    key: none,
    first: nullable(string()),
    second: nullable(string()),
    isStale: none,
    due: none,
    count: integer(),
  }),
])
