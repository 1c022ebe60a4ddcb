import type { Rate } from '../../contract/schema.ts'
import type { MeetingRef } from '../../contract/viewpoint.ts'
import { type Day, ItemKind } from '../../contract/vocabulary.ts'
import type { Forms } from '../format.ts'
import { items } from './charts/items.ts'
import { counted, day, listed, meeting, number, plural, rate } from './grammar.ts'

const inBase: Record<ItemKind, Forms> = {
  recommendation: { one: 'recommandation ponctuelle', other: 'recommandations ponctuelles' },
  plan_item: items.plan_item,
  indicator: items.indicator,
}

/** The feminine ending of a participle: « adopté », « adoptée ». */
const feminine: Record<ItemKind, string> = { recommendation: 'e', plan_item: 'e', indicator: '' }

export const bulletin = {
  sessionOn: ({ session, asOf }: { session: MeetingRef; asOf: Day }) =>
    `la ${meeting(session)} (${day(asOf)})`,
  period: ({ from, to }: { from: string; to: string }) => `Entre ${from} et ${to}, `,

  /** The text that replaces `{gain}`. */
  gain: ({ kind, gain }: { kind: ItemKind; gain: number }) =>
    counted(gain, items[kind].one, items[kind].other),
  nobodyForward: ({ kind }: { kind: ItemKind }) => `${items[kind].nobody} n’a avancé`,
  forward: ({ gain }: { gain: number }) => `{gain} ${plural(gain, 'a avancé', 'ont avancé')}`,
  completed: ({ kind, completed }: { kind: ItemKind; completed: number }) =>
    kind === ItemKind.indicator
      ? ', dont {completed} jusqu’à «\u00A0oui\u00A0»,'
      : `, dont {completed} ${plural(completed, 'achevée', 'achevées')},`,
  nobodyBack: ({ kind }: { kind: ItemKind }) => ` et ${items[kind].none} n’a reculé`,
  back: ({ setback }: { setback: number }) =>
    ` et {setback} ${plural(setback, 'a reculé', 'ont reculé')}`,

  /** The text that replaces `{closing}`. */
  closing: ({ kind, closing }: { kind: ItemKind; closing: number }) =>
    counted(closing, inBase[kind].one, inBase[kind].other),
  baseUnchanged: 'La base de suivi reste de {closing}',
  baseChanged: ({ opening, changes }: { opening: number; changes: string[] }) =>
    `La base de suivi est passée de ${number(opening)} à {closing}\u00A0: ${listed(changes)}`,
  adopted: ({ kind, count }: { kind: ItemKind; count: number }) =>
    `{adopted} ${plural(count, `a été adopté${feminine[kind]}`, `ont été adopté${feminine[kind]}s`)}`,
  superseded: ({ kind, count }: { kind: ItemKind; count: number }) =>
    `{superseded} ${plural(count, `a été remplacé${feminine[kind]}`, `ont été remplacé${feminine[kind]}s`)}`,
  obsolete: ({ count }: { count: number }) =>
    `{obsolete} ${plural(count, 'est devenue caduque', 'sont devenues caduques')}`,
  broughtIn: ({ kind, count }: { kind: ItemKind; count: number }) =>
    `${number(count)} ${plural(count, `y est entré${feminine[kind]}`, `y sont entré${feminine[kind]}s`)} par rectification`,
  takenOut: ({ kind, count }: { kind: ItemKind; count: number }) =>
    `${number(count)} ${plural(count, `en est sorti${feminine[kind]}`, `en sont sorti${feminine[kind]}s`)} par rectification`,

  /** The text that replaces `{now}` and `{before}`. */
  numbersOf: ({ numerator, denominator }: Rate) =>
    `${number(numerator)}\u00A0sur\u00A0${number(denominator)}`,
  completion: ({ now, before }: { now: Rate; before: Rate }) =>
    `Le taux de réalisation s’établit à ${rate(now)} ({now}), contre ${rate(before)} ({before})`,

  /** The text that replaces `{late}`. */
  lateOnes: ({ count }: { count: number }) =>
    counted(count, 'déclaration tardive', 'déclarations tardives'),
  late: ({ since, count }: { since: string; count: number }) => {
    const told = plural(count, 'elle dit ce qui', 'elles disent ce qui')
    return `Depuis ${since}, on a reçu {late}\u00A0: ${told} était vrai à cette date et n’y était pas connu`
  },

  /** The text that replaces `{corrections}`. */
  correctionsMade: ({ count }: { count: number }) =>
    counted(count, 'rectification', 'rectifications'),
  corrections: ({ count }: { count: number }) =>
    `Par ailleurs, {corrections} ${plural(count, 'a été apportée', 'ont été apportées')} à des états déjà enregistrés`,
}

export type BulletinWords = typeof bulletin
