import type { ReportName } from '../contract/reports.ts'
import { chairNote } from './chair-note-queries.ts'
import { changes } from './changes-queries.ts'
import { deadlines } from './deadlines-queries.ts'
import { indicatorProfile } from './indicator-profile-queries.ts'
import { institutions } from './institutions-queries.ts'
import { matrix } from './matrix-queries.ts'
import { planExecution } from './plan-execution-queries.ts'
import type { Report } from './report.ts'
import { summary } from './summary-queries.ts'
import { withoutNews } from './without-news-queries.ts'

/** All reports, by the names of the contract. */
export const reports: Record<ReportName, Report> = {
  matrix,
  summary,
  deadlines,
  institutions,
  'without-news': withoutNews,
  'indicator-profile': indicatorProfile,
  'plan-execution': planExecution,
  changes,
  'chair-note': chairNote,
}
