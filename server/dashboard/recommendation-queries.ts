import { type Day, ItemKind, type Nature, type Status } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'
import { addDays, addMonths } from '../domain/days.ts'
import { computedStateSql, type Standpoint } from '../tracking/state-queries.ts'

/** Recommendations that are alike in all that the figures look at; one of them stands for all. */
export interface FigureGroup {
  nature: Nature
  status: Status
  /** A day before the viewpoint's (`longPast` when by over a year), after it, or null. */
  deadline: Day | null
  isStale: boolean
  count: number
}

export interface RecommendationGroups {
  figures: FigureGroup[]
  byMeeting: { meetingId: number | null; status: Status; count: number }[]
  /** Open ones. */
  byLead: { leadId: number | null; isOverdue: boolean; count: number }[]
}

/** Stands for every deadline that passed more than a year ago. */
export const longPast: Day = '0001-01-01'
const future: Day = '9999-12-31'

/** Counts the recommendations at a viewpoint, superseded and archived ones left out, in one statement over one reading of their state. */
export async function readRecommendationGroups(reader: Reader, standpoint: Standpoint): Promise<RecommendationGroups> {
  const { asOf } = standpoint
  const rows = await reader.$queryRaw<Row[]>`
    with s as materialized (
      select t."nature", t."status", t."deadline", t."stale", t."overdue", t."meetingId", t."leadId"
      from (${computedStateSql(standpoint, ItemKind.recommendation)}) t where not t."isArchived" and t."supersession" is null
    )
    select 'figures' as "part", null as "key", s."nature", s."status", s."stale" as "flag",
      case when s."deadline" < ${addMonths(asOf, -12)} then ${longPast} when s."deadline" < ${asOf} then ${addDays(asOf, -1)}
        when s."deadline" is not null then ${future} end as "deadline", count(*) as "count"
    from s group by s."nature", s."status", s."stale", 6
    union all
    select 'meeting', s."meetingId", null, s."status", null, null, count(*) from s group by s."meetingId", s."status"
    union all
    select 'lead', s."leadId", null, null, s."overdue", null, count(*) from s
    where s."status" in ('not_started', 'in_progress') group by s."leadId", s."overdue"`
  const part = (name: Row['part']) => rows.filter((row) => row.part === name)
  return {
    figures: part('figures').flatMap(({ nature, status, deadline, flag, count }) =>
      nature === null || status === null ? [] : [{ nature, status, deadline, isStale: Boolean(flag), count: Number(count) }],
    ),
    byMeeting: part('meeting').flatMap(({ key, status, count }) => (status === null ? [] : [{ meetingId: idOf(key), status, count: Number(count) }])),
    byLead: part('lead').map(({ key, flag, count }) => ({ leadId: idOf(key), isOverdue: Boolean(flag), count: Number(count) })),
  }
}

type Whole = number | bigint

interface Row {
  part: 'figures' | 'meeting' | 'lead'
  key: Whole | null
  nature: Nature | null
  status: Status | null
  flag: Whole | boolean | null
  deadline: Day | null
  count: Whole
}

function idOf(key: Whole | null): number | null {
  return key === null ? null : Number(key)
}
