import type { DashboardReply } from '../contract/dashboard.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { sql } from '../store/sql.ts'
import type { Reading } from '../store/store.ts'
import { transitionsOf } from '../domain/figures/transitions.ts'
import { meetingRefOf } from '../domain/meetings.ts'
import type { SettledViewpoint } from '../tracking/state-queries.ts'
import { readSummariesWhere } from '../tracking/item-summary-queries.ts'
import { type MeetingWithClosing } from '../tracking/viewpoint-queries.ts'
import { byAxis, byDomain, byLead, byMeeting, cells } from './charts.ts'
import { readFigures } from './figure-queries.ts'
import { type IndicatorState, readBaselineDay, readIndicatorStates } from './indicator-queries.ts'
import { readMonths } from './month-queries.ts'
import { readNews } from './news-queries.ts'
import type { ComparedViewpoints } from './compared-viewpoints.ts'
import {
  readInstitutionNames,
  readMeetingsByAge,
  readTrees,
} from '../tracking/reference-queries.ts'

/** Number of overdue recommendations listed on the dashboard: those overdue the longest. */
const shownOverdue = 5

/**
 * Reads the figures and charts at a viewpoint, with a fixed number of statements whatever the number of items.
 * The slowest queries are sent first so that the reading threads finish together; the short ones (`read.atOnce`)
 * run on this thread meanwhile.
 */
export async function readDashboardReply(
  read: Reading,
  { viewpoint, compared }: ComparedViewpoints,
  sessions: readonly MeetingWithClosing[],
): Promise<DashboardReply> {
  const [
    months,
    { current, before, base, recommendations, others, othersBefore },
    news,
    baseline,
    overdue,
    categories,
    meetings,
    institutions,
  ] = await Promise.all([
    readMonths(read, viewpoint),
    readFigures(read, viewpoint, compared),
    readNews(read, viewpoint),
    readBaseline(read, viewpoint),
    readSummariesWhere(
      read,
      viewpoint,
      ItemKind.recommendation,
      sql`s."overdue" and not s."isArchived" and s."supersession" is null`,
      sql`s."deadline", s."code"`,
      shownOverdue,
    ),
    readTrees(read.atOnce),
    readMeetingsByAge(read.atOnce),
    readInstitutionNames(read.atOnce, viewpoint),
  ])
  const axes = categories.filter(({ kind }) => kind === ItemKind.plan_item)
  const domains = categories.filter(
    ({ kind, parentId }) => kind === ItemKind.indicator && parentId === null,
  )
  return {
    viewpoint,
    compared,
    choices: sessions
      .filter(({ lastDay }) => lastDay !== null)
      .map((session) => ({ ...meetingRefOf(session), closedAt: session.closing?.knownAt ?? null }))
      .reverse(),
    ...news,
    current,
    before,
    base,
    charts: {
      'recommendations-by-meeting': byMeeting(recommendations.byMeeting, meetings),
      'statuses-by-month': {
        months,
        meetings: sessions
          .filter(({ lastDay }) => (lastDay ?? '9999') <= viewpoint.asOf)
          .map(meetingRefOf),
      },
      'plan-execution': byAxis(others.plan, axes, viewpoint.asOf),
      'indicators-by-domain': byDomain(
        others.indicators,
        baseline?.indicators,
        domains,
        baseline?.asOf,
      ),
      'indicator-cells': cells(others.indicators, othersBefore?.indicators, domains),
      'open-by-institution': byLead(recommendations.byLead, institutions),
      'status-transitions': transitionsOf(ItemKind.recommendation, recommendations.compared?.pairs),
    },
    overdue,
  }
}

/** The assessments at the first round, as known at the viewpoint. */
async function readBaseline(
  read: Reading,
  viewpoint: SettledViewpoint,
): Promise<{ asOf: string; indicators: IndicatorState[] } | undefined> {
  const asOf = await readBaselineDay(read.atOnce, viewpoint)
  if (asOf === undefined) return undefined
  return { asOf, indicators: await readIndicatorStates(read, { ...viewpoint, asOf }) }
}
