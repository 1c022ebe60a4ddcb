import { transitionsData } from './changes.ts'
import { endpoint } from './endpoint.ts'
import {
  array,
  boolean,
  code,
  day,
  instant,
  integer,
  nullable,
  oneOf,
  optional,
  rate,
  record,
  string,
  type Static,
} from './schema.ts'
import { statusCounts } from './item-lists.ts'
import { categoryRef, institutionRef, itemSummary } from './tracking.ts'
import { meetingRef, viewpointQuery, viewpointReply } from './viewpoint.ts'
import { Language } from './vocabulary.ts'

/** Opening + adopted − superseded − obsolete + corrections = closing: why the base of a rate moved. */
export const baseChange = record({
  opening: integer(),
  adopted: integer(),
  /** Merged into others, or reworded, split or replaced by them. */
  superseded: integer(),
  obsolete: integer(),
  /** Net: items of before that became known later, archived, reinstated. */
  corrections: integer(),
  closing: integer(),
})
export type BaseChange = Static<typeof baseChange>

/** A percentage as a rate, with how many items could not be measured and are in neither of its numbers. */
export const measuredRate = record({ ...rate.properties, unmeasured: integer() })
export type MeasuredRate = Static<typeof measuredRate>

/** Money: disbursed ÷ planned, with the items that have no budget, and those whose spending nobody reported. */
export const financialRate = record({
  ...rate.properties,
  unbudgeted: integer(),
  unreported: integer(),
})
export type FinancialRate = Static<typeof financialRate>

const recommendationFigures = record({
  completion: rate,
  /** One-off recommendations. */
  counts: statusCounts,
  /** Permanent ones, judged apart. */
  permanentCounts: statusCounts,
  overdueRate: rate,
  overdueOverOneYear: integer(),
  /** Open one-off recommendations without a deadline: neither late nor on time. */
  undated: integer(),
  /** Without news for six months ÷ open. */
  staleRate: rate,
})
const planFigures = record({
  physical: measuredRate,
  financial: financialRate,
  elapsed: rate,
  itemCount: integer(),
  counts: statusCounts,
})
const indicatorFigures = record({ counts: statusCounts })
export const dashboardFigures = record({
  recommendations: recommendationFigures,
  plan: planFigures,
  indicators: indicatorFigures,
})
export type DashboardFigures = Static<typeof dashboardFigures>

/** A meeting and whether it is held and closed: what the viewpoint can be set to. */
export const viewpointChoice = record({ ...meetingRef.properties, closedAt: nullable(instant) })

export const byMeetingData = record({
  rows: array(record({ meeting: nullable(meetingRef), counts: statusCounts, total: integer() })),
})
export const monthlyData = record({
  months: array(record({ asOf: day, counts: statusCounts })),
  /** Sessions to mark. */
  meetings: array(meetingRef),
})
const planRow = {
  category: categoryRef,
  itemCount: integer(),
  physical: measuredRate,
  financial: financialRate,
}
export const planData = record({
  elapsed: rate,
  axes: array(record({ ...planRow, programmes: array(record(planRow)) })),
})
export const domainsData = record({
  /** The round compared with: null when there is no earlier one. */
  baselineAsOf: nullable(day),
  rows: array(
    record({ category: categoryRef, counts: statusCounts, baseline: nullable(statusCounts) }),
  ),
})
export const indicatorCellsData = record({
  /** Nobody has validated the assessment yet. */
  isProvisional: boolean(),
  rows: array(
    record({
      category: categoryRef,
      cells: array(
        record({
          code,
          title: itemSummary.properties.title,
          titleEn: itemSummary.properties.titleEn,
          status: itemSummary.properties.status,
          before: nullable(itemSummary.properties.status),
        }),
      ),
    }),
  ),
})
export const institutionsData = record({
  rows: array(
    record({ institution: nullable(institutionRef), open: integer(), overdue: integer() }),
  ),
  /** Institutions beyond those shown. */
  hiddenCount: integer(),
})
export type ByMeetingData = Static<typeof byMeetingData>
export type MonthlyData = Static<typeof monthlyData>
export type PlanData = Static<typeof planData>
export type DomainsData = Static<typeof domainsData>
export type IndicatorCellsData = Static<typeof indicatorCellsData>
export type InstitutionsData = Static<typeof institutionsData>

export const dashboardReply = record({
  viewpoint: viewpointReply,
  compared: nullable(viewpointReply),
  choices: array(viewpointChoice),
  /** Recommendations of which something true at the viewpoint's day became known only after it: not counted here. */
  lateCount: integer(),
  /** Declarations that wait for review: not counted here. */
  pendingCount: integer(),
  current: dashboardFigures,
  before: nullable(dashboardFigures),
  base: nullable(baseChange),
  charts: record({
    'recommendations-by-meeting': byMeetingData,
    'statuses-by-month': monthlyData,
    'plan-execution': planData,
    'indicators-by-domain': domainsData,
    'indicator-cells': indicatorCellsData,
    'open-by-institution': institutionsData,
    'status-transitions': transitionsData,
  }),
  /** The longest overdue. */
  overdue: array(itemSummary),
})
export type DashboardReply = Static<typeof dashboardReply>

/** `at` is by default the latest session held, `compared` the session before it; `compared=none` for neither. */
export const dashboardQuery = record({ ...viewpointQuery, compared: optional(code) })
export type DashboardQuery = Static<typeof dashboardQuery>

/** What a chart says, in one language: its point, what it shows, what must be known before it is quoted, its figures in words. */
export const chartWords = record({
  title: string(),
  subtitle: string(),
  note: nullable(string()),
  altText: string(),
})
export type ChartWords = Static<typeof chartWords>

/** The words of the charts that the page shows: a poor link need not carry what makes them. */
const words = record({
  'recommendations-by-meeting': chartWords,
  'statuses-by-month': chartWords,
  'plan-execution': chartWords,
  'indicators-by-domain': chartWords,
  'indicator-cells': chartWords,
  'open-by-institution': chartWords,
})
export type DashboardWords = Static<typeof words>

export const readDashboard = endpoint({
  method: 'GET',
  path: '/api/dashboard',
  summary: 'Reads figures and charts at a viewpoint, compared with another.',
  access: 'read',
  query: record({
    ...dashboardQuery.properties,
    language: optional(oneOf(Object.values(Language))),
  }),
  reply: record({ ...dashboardReply.properties, words }),
  changesWith: 'history',
})
