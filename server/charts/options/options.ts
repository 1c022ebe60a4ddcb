import type { ChartName } from '../../contract/chart-endpoints.ts'
import type { DashboardReply } from '../../contract/dashboard.ts'
import type { ChartOption } from '../chart-option.ts'
import type { DrawingContext } from '../chart.ts'
import { domainBars } from '../indicators-by-domain.ts'
import { institutionBars } from '../open-by-institution.ts'
import { meetingBars } from '../recommendations-by-meeting.ts'
import { cellsOption } from './cells.ts'
import { flowsOption } from './flows.ts'
import { monthsOption } from './months.ts'
import { planOption } from './plan.ts'
import { stackedBars } from './stacked-bars.ts'

/** The drawing of each chart. Separate from its texts: the first view needs those, but not the drawings. */
export const chartOptions: {
  [Name in ChartName]: (
    data: DashboardReply['charts'][Name],
    context: DrawingContext,
  ) => ChartOption
} = {
  'recommendations-by-meeting': (data, context) => stackedBars(meetingBars(data, context), context),
  'statuses-by-month': monthsOption,
  'plan-execution': planOption,
  'indicators-by-domain': (data, context) => stackedBars(domainBars(data, context), context),
  'indicator-cells': cellsOption,
  'open-by-institution': (data, context) => stackedBars(institutionBars(data, context), context),
  'status-transitions': flowsOption,
}
