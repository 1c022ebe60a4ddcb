// The French catalogue, one file a noun. What every page needs comes with the first view; a noun's own words come with
// its pages, which import nouns/<noun>.ts. To add one: fr/<noun>.ts, en/<noun>.ts, nouns/<noun>.ts, a line here and in en.ts.
import type { calendar } from './fr/calendar.ts'
import { common } from './fr/common.ts'
import type { comparison } from './fr/comparison.ts'
import { components } from './fr/components.ts'
import { dashboard } from './fr/dashboard.ts'
import { errors } from './fr/errors.ts'
import type { conclusions } from './fr/conclusions.ts'
import type { institutions } from './fr/institutions.ts'
import type { login } from './fr/login.ts'
import type { meetings } from './fr/meetings.ts'
import type { offline } from './fr/offline.ts'
import type { presentation } from './fr/presentation.ts'
import type { profile } from './fr/profile.ts'
import type { reports } from './fr/reports.ts'
import { search } from './fr/search.ts'
import { shell } from './fr/shell.ts'
import type { tracking } from './fr/tracking.ts'
import type { users } from './fr/users.ts'

export const french = { common, components, dashboard, errors, search, shell }

/** The words of nouns, which come with their pages. */
export interface NounMessages {
  calendar: typeof calendar
  comparison: typeof comparison
  conclusions: typeof conclusions
  institutions: typeof institutions
  login: typeof login
  meetings: typeof meetings
  offline: typeof offline
  presentation: typeof presentation
  profile: typeof profile
  reports: typeof reports
  tracking: typeof tracking
  users: typeof users
}

export type Catalogue = typeof french & NounMessages
