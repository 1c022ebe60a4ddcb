import type { ChartName } from '../contract/chart-endpoints.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import type { Chart } from './chart.ts'
import { indicatorCells } from './indicator-cells.ts'
import { indicatorsByDomain } from './indicators-by-domain.ts'
import { openByInstitution } from './open-by-institution.ts'
import { planExecution } from './plan-execution.ts'
import { recommendationsByMeeting } from './recommendations-by-meeting.ts'
import { statusTransitions } from './status-transitions.ts'
import { statusesByMonth } from './statuses-by-month.ts'

/** The charts of the dashboard, by name. */
export const charts: { [Name in ChartName]: Chart<DashboardReply['charts'][Name]> } = {
  'recommendations-by-meeting': recommendationsByMeeting,
  'statuses-by-month': statusesByMonth,
  'plan-execution': planExecution,
  'indicators-by-domain': indicatorsByDomain,
  'indicator-cells': indicatorCells,
  'open-by-institution': openByInstitution,
  'status-transitions': statusTransitions,
}
