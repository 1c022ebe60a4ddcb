// The French catalogue, one file per noun. The first view loads what every page needs; a route's `words` name
// the other files that its page needs. To add one: fr/<noun>.ts, en/<noun>.ts, a line here and in en.ts.
import { common } from './fr/common.ts'
import { components } from './fr/components.ts'
import { dashboard } from './fr/dashboard.ts'
import { errors } from './fr/errors.ts'
import { search } from './fr/search.ts'
import { shell } from './fr/shell.ts'

/** The catalogue files of the first view */
export const french = { common, components, dashboard, errors, search, shell }

/** The catalogue files loaded on demand */
export const nounWords = {
  calendar: () => import('./fr/calendar.ts'),
  comparison: () => import('./fr/comparison.ts'),
  conclusions: () => import('./fr/conclusions.ts'),
  institutions: () => import('./fr/institutions.ts'),
  login: () => import('./fr/login.ts'),
  meetings: () => import('./fr/meetings.ts'),
  offline: () => import('./fr/offline.ts'),
  presentation: () => import('./fr/presentation.ts'),
  profile: () => import('./fr/profile.ts'),
  reports: () => import('./fr/reports.ts'),
  tracking: () => import('./fr/tracking.ts'),
  users: () => import('./fr/users.ts'),
}

/** The name of a catalogue file loaded on demand. */
export type Noun = keyof typeof nounWords

type FileOf<Key extends Noun> = Awaited<ReturnType<(typeof nounWords)[Key]>>
type NounMessages = { [Key in Noun]: FileOf<Key>[Key & keyof FileOf<Key>] }

/** The keys of all catalogue files, loaded or not. */
export type Catalogue = typeof french & NounMessages
