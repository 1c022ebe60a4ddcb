import type { Language } from '../contract/vocabulary.ts'

/** The headings of the plan's table. */
export const tableWords = {
  fr: {
    category: 'Axe ou sous-programme',
    items: 'Actions',
    physical: 'TEP',
    reached: 'Poids atteints',
    weights: 'Poids',
    unmeasured: 'Non mesurées',
    financial: 'TEF',
    disbursed: 'Décaissé',
    planned: 'Prévu',
    unbudgeted: 'Sans budget',
    unreported: 'Dépense non communiquée',
    elapsed: 'Temps écoulé',
  },
  en: {
    category: 'Axis or sub-programme',
    items: 'Items',
    physical: 'TEP',
    reached: 'Weights reached',
    weights: 'Weights',
    unmeasured: 'Not measured',
    financial: 'TEF',
    disbursed: 'Disbursed',
    planned: 'Planned',
    unbudgeted: 'Without budget',
    unreported: 'Spending not reported',
    elapsed: 'Time elapsed',
  },
} as const satisfies Record<Language, unknown>

/** What is in neither rate. */
export const noteWords = {
  fr: {
    unmeasured: { one: 'action non mesurée', other: 'actions non mesurées' },
    unbudgeted: { one: 'action sans budget', other: 'actions sans budget' },
    unreported: {
      one: 'action dont la dépense n’est pas communiquée',
      other: 'actions dont la dépense n’est pas communiquée',
    },
  },
  en: {
    unmeasured: { one: 'item not measured', other: 'items not measured' },
    unbudgeted: { one: 'item without budget', other: 'items without budget' },
    unreported: {
      one: 'item whose spending is not reported',
      other: 'items whose spending is not reported',
    },
  },
} as const satisfies Record<Language, unknown>
