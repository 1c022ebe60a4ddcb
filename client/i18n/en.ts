import { common } from './en/common.ts'
import { components } from './en/components.ts'
import { dashboard } from './en/dashboard.ts'
import { errors } from './en/errors.ts'
import { login } from './en/login.ts'
import { profile } from './en/profile.ts'
import { search } from './en/search.ts'
import { shell } from './en/shell.ts'
import { tracking } from './en/tracking.ts'
import type { Catalogue } from './fr.ts'

/** The same keys as in French, or it does not compile. */
export const english: Catalogue = { common, components, dashboard, errors, login, profile, search, shell, tracking }
