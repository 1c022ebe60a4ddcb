import { ItemKind } from '../../contract/vocabulary.ts'
import type { BulletinWords } from '../fr/bulletin.ts'
import type { Forms } from '../format.ts'
import { items } from './charts/items.ts'
import { counted, day, listed, meeting, number, plural, rate } from './grammar.ts'

const inBase: Record<ItemKind, Forms> = {
  recommendation: { one: 'one-off recommendation', other: 'one-off recommendations' },
  plan_item: items.plan_item,
  indicator: items.indicator,
}

export const bulletin: BulletinWords = {
  sessionOn: ({ session, asOf }) => `the ${meeting(session)} (${day(asOf)})`,
  period: ({ from, to }) => `Between ${from} and ${to}, `,

  gain: ({ kind, gain }) => counted(gain, items[kind].one, items[kind].other),
  nobodyForward: ({ kind }) => `${items[kind].nobody} moved forward`,
  forward: () => '{gain} moved forward',
  completed: ({ kind }) =>
    kind === ItemKind.indicator
      ? ', of which {completed} to “yes”,'
      : ', of which {completed} completed,',
  nobodyBack: () => ' and none slipped back',
  back: () => ' and {setback} slipped back',

  closing: ({ kind, closing }) => counted(closing, inBase[kind].one, inBase[kind].other),
  baseUnchanged: 'The base remains {closing}',
  baseChanged: ({ opening, changes }) =>
    `The base went from ${number(opening)} to {closing}: ${listed(changes)}`,
  adopted: ({ count }) => `{adopted} ${plural(count, 'was adopted', 'were adopted')}`,
  superseded: ({ count }) => `{superseded} ${plural(count, 'was superseded', 'were superseded')}`,
  obsolete: () => '{obsolete} became obsolete',
  broughtIn: ({ count }) => `${number(count)} came in by correction`,
  takenOut: ({ count }) => `${number(count)} went out by correction`,

  numbersOf: ({ numerator, denominator }) =>
    `${number(numerator)}\u00A0of\u00A0${number(denominator)}`,
  completion: ({ now, before }) =>
    `The completion rate stands at ${rate(now)} ({now}), against ${rate(before)} ({before})`,

  lateOnes: ({ count }) => counted(count, 'late declaration', 'late declarations'),
  late: ({ since }) => `Since ${since}, {late} came in, of what was true by then and was not known`,

  correctionsMade: ({ count }) => counted(count, 'correction', 'corrections'),
  corrections: ({ count }) =>
    `Besides, {corrections} ${plural(count, 'was', 'were')} made to statuses already recorded`,
}
