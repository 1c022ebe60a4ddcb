import type { DashboardReply } from '../contract/dashboard.ts'

/** Rows that are still read from the end of a hall. */
const mostRows = 6

/**
 * What of the charts is read from twenty metres: the axes without their sub-programmes, the latest meetings, the
 * institutions with most. Their sentences are still reckoned on all.
 */
export function briefly(charts: DashboardReply['charts']): DashboardReply['charts'] {
  const {
    'plan-execution': plan,
    'recommendations-by-meeting': meetings,
    'open-by-institution': institutions,
  } = charts
  return {
    ...charts,
    'plan-execution': { ...plan, axes: plan.axes.map((axis) => ({ ...axis, programmes: [] })) },
    'recommendations-by-meeting': { rows: meetings.rows.slice(-mostRows) },
    'open-by-institution': {
      rows: institutions.rows.slice(0, mostRows),
      hiddenCount: institutions.hiddenCount + Math.max(0, institutions.rows.length - mostRows),
    },
  }
}
