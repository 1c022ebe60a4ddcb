import type { RouteMeta } from 'vue-router'

import type { MessageKey } from '../../i18n/index.ts'

type Section = NonNullable<RouteMeta['section']>

/** The entries of the navigation, in order; a telephone's bar shows the first four, by their short names. */
export const sections: readonly { section: Section; label: MessageKey; short: MessageKey; sign: string }[] = [
  { section: 'dashboard', label: 'shell.nav.dashboard', short: 'shell.nav.dashboardShort', sign: 'M3 12h5v8H3zM10 4h5v16h-5zM17 9h4v11h-4z' },
  { section: 'recommendations', label: 'shell.nav.recommendations', short: 'shell.nav.recommendationsShort', sign: 'M4 5h2v2H4zM9 5h11v2H9zM4 11h2v2H4zM9 11h11v2H9zM4 17h2v2H4zM9 17h11v2H9z' },
  { section: 'plan-items', label: 'shell.nav.planItems', short: 'shell.nav.planItemsShort', sign: 'M3 5h10v3H3zM6 11h12v3H6zM10 17h11v3H10z' },
  { section: 'indicators', label: 'shell.nav.indicators', short: 'shell.nav.indicatorsShort', sign: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z' },
  { section: 'meetings', label: 'shell.nav.meetings', short: 'shell.nav.meetings', sign: '' },
  { section: 'institutions', label: 'shell.nav.institutions', short: 'shell.nav.institutions', sign: '' },
]
