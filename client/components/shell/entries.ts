import type { MessageKey } from '../../i18n/index.ts'

export interface Entry {
  /** The route, the section and the drawing have one name. */
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
  /** The same in the width of a telephone's fifth. */
  short?: MessageKey
}

/** The entries of the navigation, in its order; on a telephone those with a short name stay at hand. */
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
