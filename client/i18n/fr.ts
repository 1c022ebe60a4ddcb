// The French catalogue, one file a noun. To add one: fr/<noun>.ts, en/<noun>.ts, and a line here and in en.ts.
import { common } from './fr/common.ts'
import { components } from './fr/components.ts'
import { dashboard } from './fr/dashboard.ts'
import { errors } from './fr/errors.ts'
import { institutions } from './fr/institutions.ts'
import { login } from './fr/login.ts'
import { meetings } from './fr/meetings.ts'
import { profile } from './fr/profile.ts'
import { search } from './fr/search.ts'
import { shell } from './fr/shell.ts'
import { tracking } from './fr/tracking.ts'
import { users } from './fr/users.ts'

export const french = { common, components, dashboard, errors, institutions, login, meetings, profile, search, shell, tracking, users }

export type Catalogue = typeof french
