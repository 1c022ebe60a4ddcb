import type { DashboardReply } from '../../contract/dashboard.ts'
import { byDomainExample, cellsExample } from './indicators.ts'
import { byInstitutionExample } from './open-by-institution.ts'
import { planExample } from './plan-execution.ts'
import { byMeetingExample } from './recommendations-by-meeting.ts'
import { transitionsExample } from './status-transitions.ts'
import { byMonthExample } from './statuses-by-month.ts'

/** Example data for every chart. */
export const examples: DashboardReply['charts'] = {
  'recommendations-by-meeting': byMeetingExample,
  'statuses-by-month': byMonthExample,
  'plan-execution': planExample,
  'indicators-by-domain': byDomainExample,
  'indicator-cells': cellsExample,
  'open-by-institution': byInstitutionExample,
  'status-transitions': transitionsExample,
}
