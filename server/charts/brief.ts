import type { DashboardReply } from '../contract/dashboard.ts'

/** The maximum number of rows of a chart that is projected in a hall. */
const mostRows = 6

/**
 * Reduces the charts to what can be read from twenty metres: the axes without their sub-programmes, the
 * latest meetings, the institutions with the most recommendations. The charts' titles still count all rows.
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
