import type { ItemKind } from '../../../contract/vocabulary.ts'
import type { Forms } from '../../format.ts'

/**
 * The name of an item inside a sentence (singular, plural), « aucune », and the subject « aucune
 * recommandation ».
 */
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
