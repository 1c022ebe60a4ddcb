import type { ChartWords } from '../../fr/charts/charts.ts'
import { assessment } from './assessment.ts'
import { indicatorCells } from './indicator-cells.ts'
import { indicatorsByDomain } from './indicators-by-domain.ts'
import { items } from './items.ts'
import { moments } from './moments.ts'
import { openByInstitution } from './open-by-institution.ts'
import { planExecution } from './plan-execution.ts'
import { recommendationsByMeeting } from './recommendations-by-meeting.ts'
import { statusTransitions } from './status-transitions.ts'
import { statusesByMonth } from './statuses-by-month.ts'

export const charts: ChartWords = {
  assessment,
  indicatorCells,
  indicatorsByDomain,
  items,
  moments,
  openByInstitution,
  planExecution,
  recommendationsByMeeting,
  statusTransitions,
  statusesByMonth,
}
