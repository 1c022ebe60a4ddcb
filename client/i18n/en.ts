import { calendar } from './en/calendar.ts'
import { common } from './en/common.ts'
import { comparison } from './en/comparison.ts'
import { components } from './en/components.ts'
import { conclusions } from './en/conclusions.ts'
import { dashboard } from './en/dashboard.ts'
import { errors } from './en/errors.ts'
import { institutions } from './en/institutions.ts'
import { login } from './en/login.ts'
import { meetings } from './en/meetings.ts'
import { offline } from './en/offline.ts'
import { presentation } from './en/presentation.ts'
import { profile } from './en/profile.ts'
import { reports } from './en/reports.ts'
import { search } from './en/search.ts'
import { shell } from './en/shell.ts'
import { tracking } from './en/tracking.ts'
import { users } from './en/users.ts'
import type { Catalogue } from './fr.ts'

/** Typed as the French catalogue: a missing key does not compile. */
export const english: Catalogue = {
  calendar,
  common,
  comparison,
  components,
  conclusions,
  dashboard,
  errors,
  institutions,
  login,
  meetings,
  offline,
  presentation,
  profile,
  reports,
  search,
  shell,
  tracking,
  users,
}
