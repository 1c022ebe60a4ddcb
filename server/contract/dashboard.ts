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

/** Why the base of a rate changed: opening + adopted − superseded − obsolete + corrections = closing. */
export const baseChange = record({
  opening: integer(),
  adopted: integer(),
  /** Merged into others, or reworded, split or replaced. */
  superseded: integer(),
  obsolete: integer(),
  /** Net: older items that became known late, were archived or were reinstated. */
  corrections: integer(),
  closing: integer(),
})
export type BaseChange = Static<typeof baseChange>

/** A rate, with the number of items that could not be measured: they are in neither of its two numbers. */
export const measuredRate = record({ ...rate.properties, unmeasured: integer() })
export type MeasuredRate = Static<typeof measuredRate>

/**
 * Disbursed ÷ planned in FCFA, with the number of items without a budget, and of items whose spending nobody
 * reported.
 */
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
  /** Permanent recommendations, counted apart. */
  permanentCounts: statusCounts,
  overdueRate: rate,
  overdueOverOneYear: integer(),
  /** Open one-off recommendations without a deadline: neither overdue nor on time. */
  undated: integer(),
  /** Open without an accepted fact for six months ÷ open. */
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

/** A meeting that the viewpoint can be set to, with its closing. */
export const viewpointChoice = record({ ...meetingRef.properties, closedAt: nullable(instant) })

export const byMeetingData = record({
  rows: array(record({ meeting: nullable(meetingRef), counts: statusCounts, total: integer() })),
})
export const monthlyData = record({
  months: array(record({ asOf: day, counts: statusCounts })),
  /** The sessions marked on the time axis. */
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
  /** The day of the assessment round compared with; null when there is no earlier one. */
  baselineAsOf: nullable(day),
  rows: array(
    record({ category: categoryRef, counts: statusCounts, baseline: nullable(statusCounts) }),
  ),
})
export const indicatorCellsData = record({
  /** The assessment is not validated yet. */
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
  /** The number of institutions not shown. */
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
  /**
   * The number of recommendations with a fact that was true at the viewpoint's day but known only later: the
   * fact does not count here.
   */
  lateCount: integer(),
  /** The number of declarations that wait for review: they do not count here. */
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
  /** The items overdue for longest. */
  overdue: array(itemSummary),
})
export type DashboardReply = Static<typeof dashboardReply>

/**
 * `at` is by default the latest session held, and `compared` the session before it; `compared=none` compares
 * with nothing.
 */
export const dashboardQuery = record({ ...viewpointQuery, compared: optional(code) })
export type DashboardQuery = Static<typeof dashboardQuery>

/**
 * The texts of a chart in one language: its point (title), what it shows (subtitle), what to know before
 * quoting it (note), its figures in words.
 */
export const chartWords = record({
  title: string(),
  subtitle: string(),
  note: nullable(string()),
  altText: string(),
})
export type ChartWords = Static<typeof chartWords>

/**
 * The texts of the charts on the page, made by the server: the browser then need not load the code that makes
 * them.
 */
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
