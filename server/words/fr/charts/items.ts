import type { ItemKind } from '../../../contract/vocabulary.ts'
import type { Forms } from '../../format.ts'

/** An item in the middle of a sentence, and who none of them is. */
export const items: Record<ItemKind, Forms & { none: string; nobody: string }> = {
  recommendation: {
    one: 'recommandation',
    other: 'recommandations',
    none: 'aucune',
    nobody: 'aucune recommandation',
  },
  plan_item: { one: 'action', other: 'actions', none: 'aucune', nobody: 'aucune action' },
  indicator: { one: 'indicateur', other: 'indicateurs', none: 'aucun', nobody: 'aucun indicateur' },
}
