import { common } from './en/common.ts'
import { components } from './en/components.ts'
import { dashboard } from './en/dashboard.ts'
import { errors } from './en/errors.ts'
import { institutions } from './en/institutions.ts'
import { login } from './en/login.ts'
import { meetings } from './en/meetings.ts'
import { profile } from './en/profile.ts'
import { reports } from './en/reports.ts'
import { search } from './en/search.ts'
import { shell } from './en/shell.ts'
import { tracking } from './en/tracking.ts'
import { users } from './en/users.ts'
import type { Catalogue } from './fr.ts'

/** The same keys as in French, or it does not compile. */
export const english: Catalogue = { common, components, dashboard, errors, institutions, login, meetings, profile, reports, search, shell, tracking, users }
