import type { MessageKey } from '../../i18n/index.ts'

export interface Entry {
  /** Also the name of its route, its section and its icon */
  name:
    | 'dashboard'
    | 'evolution'
    | 'recommendations'
    | 'plan-items'
    | 'indicators'
    | 'meetings'
    | 'institutions'
    | 'reports'
  label: MessageKey
  /** A label for a fifth of a phone's width */
  short?: MessageKey
}

/** The navigation's entries in order; on a phone only those with a short label are in the bottom bar. */
export const entries: readonly Entry[] = [
  { name: 'dashboard', label: 'shell.nav.dashboard', short: 'shell.nav.dashboardShort' },
  { name: 'evolution', label: 'shell.nav.evolution' },
  {
    name: 'recommendations',
    label: 'shell.nav.recommendations',
    short: 'shell.nav.recommendationsShort',
  },
  { name: 'plan-items', label: 'shell.nav.planItems', short: 'shell.nav.planItemsShort' },
  { name: 'indicators', label: 'shell.nav.indicators', short: 'shell.nav.indicatorsShort' },
  { name: 'meetings', label: 'shell.nav.meetings' },
  { name: 'institutions', label: 'shell.nav.institutions' },
  { name: 'reports', label: 'shell.nav.reports' },
]
