import type { FlowEnd, FlowStart } from '../contract/changes.ts'
import { labels } from '../words/labels.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { formatDay, formatMeeting } from '../words/format.ts'
import { ItemKind, type Language } from '../contract/vocabulary.ts'

interface Forms {
  one: string
  other: string
}

/** An item in the middle of a sentence, and who none of them is. */
export const itemWords: Record<Language, Record<ItemKind, Forms & { none: string }>> = {
  fr: {
    [ItemKind.recommendation]: { one: 'recommandation', other: 'recommandations', none: 'aucune' },
    [ItemKind.plan_item]: { one: 'action', other: 'actions', none: 'aucune' },
    [ItemKind.indicator]: { one: 'indicateur', other: 'indicateurs', none: 'aucun' },
  },
  en: {
    [ItemKind.recommendation]: { one: 'recommendation', other: 'recommendations', none: 'none' },
    [ItemKind.plan_item]: { one: 'plan item', other: 'plan items', none: 'none' },
    [ItemKind.indicator]: { one: 'indicator', other: 'indicators', none: 'none' },
  },
}

const sides = {
  fr: {
    adopted: 'Adoptée depuis',
    restored: 'Connue ou reprise depuis',
    left: 'Sortie de la base',
    unknown: 'Pas encore connue',
  },
  en: {
    adopted: 'Adopted since',
    restored: 'Known or reinstated since',
    left: 'Left the base',
    unknown: 'Not known yet',
  },
}
const masculine = {
  adopted: 'Entré depuis',
  restored: 'Connu ou repris depuis',
  left: 'Sorti de la base',
  unknown: 'Pas encore connu',
}

/** What a band begins or ends with, in words: « En cours », « Adoptée depuis », « Sortie de la base ». */
export function sideWords(side: FlowStart | FlowEnd, kind: ItemKind, language: Language): string {
  if (side !== 'adopted' && side !== 'restored' && side !== 'left' && side !== 'unknown')
    return labels[language].status[side]
  return language === 'fr' && kind === ItemKind.indicator ? masculine[side] : sides[language][side]
}

/** `la 6e session`, `the 6th session`, `le 6 août 2021`: a moment after « depuis », « since ». */
export function momentWords({ meeting, asOf }: ViewpointReply, language: Language): string {
  if (meeting?.kind === 'ccm_session')
    return `${language === 'fr' ? 'la' : 'the'} ${formatMeeting(meeting, language)}`
  return language === 'fr' ? `le ${formatDay(asOf, 'fr')}` : formatDay(asOf, 'en')
}

/** The head of a column: `6e session`, or its day. */
export function columnWords({ meeting, asOf }: ViewpointReply, language: Language): string {
  return meeting === null ? formatDay(asOf, language) : formatMeeting(meeting, language)
}
