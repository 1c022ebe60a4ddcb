// The paragraph of the bulletin semestriel: a draft for the officer, whose figures lead to their lists.
import type { ChartTarget } from './chart.ts'
import { counted } from './counted.ts'
import { itemWords, momentWords } from './flow-words.ts'
import type { ComparisonReply } from '../contract/comparison.ts'
import { colon, formatDay, formatNumber, formatRate, plural } from '../words/format.ts'
import type { Rate } from '../contract/schema.ts'
import type { ItemFilter } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { ItemKind, type Language, Nature, Status, statusesOf } from '../contract/vocabulary.ts'

/** A piece of the paragraph: plain words, or a figure with what it leads to. */
export interface BulletinSegment {
  text: string
  /** The list behind a figure. */
  target?: ChartTarget
  /** The part of the page that names what a figure counts. */
  section?: 'corrections' | 'late'
}

/** A piece of a sentence, before its language's punctuation. */
type Piece = string | BulletinSegment

/** Drafts the paragraph; empty when there is nothing to compare with. */
export function draftBulletin(comparison: ComparisonReply, language: Language): BulletinSegment[] {
  const { compared } = comparison
  if (compared === null) return []
  const told = { ...comparison, compared, language }
  const sentences = [
    moves(told),
    base(told),
    completion(told),
    late(told),
    corrections(told),
  ].filter((sentence) => sentence.length > 0)
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [{ text: ' ' }]),
    ...sentence.map((piece) => (typeof piece === 'string' ? { text: piece } : piece)),
    { text: '.' },
  ])
}

/** The paragraph as it is copied. */
export function bulletinText(segments: readonly BulletinSegment[]): string {
  return segments.map(({ text }) => text).join('')
}

interface Told extends ComparisonReply {
  compared: ViewpointReply
  language: Language
}

function moves(told: Told): Piece[] {
  const { kind, viewpoint, compared, transitions, language } = told
  const { gain, setback } = transitions.totals
  const words = itemWords[language][kind]
  const from = `${momentWords(compared, language)}${dayOf(compared, language)}`
  const to = `${momentWords(viewpoint, language)}${dayOf(viewpoint, language)}`
  const period = { fr: `Entre ${from} et ${to}, `, en: `Between ${from} and ${to}, ` }[language]
  const completed = completedBy(told)
  const forward: Piece[] =
    gain === 0
      ? [
          { fr: `${words.none} ${words.one} n’a avancé`, en: `no ${words.one} moved forward` }[
            language
          ],
        ]
      : [
          link(told, counted(gain, words, language), { change: 'gain' }),
          {
            fr: ` ${plural(gain, { one: 'a avancé', other: 'ont avancé' }, 'fr')}`,
            en: ' moved forward',
          }[language],
          ...(completed === 0
            ? []
            : [
                { fr: ', dont ', en: ', of which ' }[language],
                link(told, formatNumber(completed, language), {
                  change: 'gain',
                  status: [kind === ItemKind.indicator ? Status.yes : Status.completed],
                }),
                completedWords(kind, completed, language),
              ]),
        ]
  const back: Piece[] =
    setback === 0
      ? [{ fr: ` et ${words.none} n’a reculé`, en: ' and none slipped back' }[language]]
      : [
          { fr: ' et ', en: ' and ' }[language],
          link(told, formatNumber(setback, language), { change: 'setback' }),
          {
            fr: ` ${plural(setback, { one: 'a reculé', other: 'ont reculé' }, 'fr')}`,
            en: ' slipped back',
          }[language],
        ]
  return [period, ...forward, ...(completed > 0 ? [','] : []), ...back]
}

function completedWords(kind: ItemKind, count: number, language: Language): string {
  if (kind === ItemKind.indicator)
    return language === 'fr' ? ' jusqu’à «\u00A0oui\u00A0»' : ' to “yes”'
  return { fr: ` ${plural(count, { one: 'achevée', other: 'achevées' }, 'fr')}`, en: ' completed' }[
    language
  ]
}

/** Opening + adopted − superseded − obsolete ± corrections = closing; what is nothing is not said. */
function base(told: Told): Piece[] {
  const { kind, base: change, language } = told
  if (change === null) return []
  const { one, other } = itemWords[language][kind]
  const nature =
    kind === ItemKind.recommendation
      ? {
          fr: { one: ' ponctuelle', other: ' ponctuelles' },
          en: { one: 'one-off ', other: 'one-off ' },
        }[language]
      : { one: '', other: '' }
  const forms =
    language === 'fr'
      ? { one: one + nature.one, other: other + nature.other }
      : { one: nature.one + one, other: nature.other + other }
  const { opening, adopted, superseded, obsolete, corrections: rectified, closing } = change
  if (opening === closing && adopted + superseded + obsolete === 0 && rectified === 0)
    return [
      { fr: 'La base de suivi reste de ', en: 'The base remains ' }[language],
      inBase(told, counted(closing, forms, language)),
    ]
  const e = kind === ItemKind.indicator ? '' : 'e'
  const said = (
    count: number,
    words: Record<Language, { one: string; other: string }>,
    filter?: Partial<ItemFilter>,
  ): Piece[][] =>
    count === 0
      ? []
      : [
          [
            filter === undefined
              ? formatNumber(count, language)
              : link(told, formatNumber(count, language), filter),
            ` ${plural(count, words[language], language)}`,
          ],
        ]
  const clauses = [
    ...said(
      adopted,
      {
        fr: { one: `a été adopté${e}`, other: `ont été adopté${e}s` },
        en: { one: 'was adopted', other: 'were adopted' },
      },
      { change: 'adopted' },
    ),
    ...said(
      superseded,
      {
        fr: { one: `a été remplacé${e}`, other: `ont été remplacé${e}s` },
        en: { one: 'was superseded', other: 'were superseded' },
      },
      isSplit(told, 'left', superseded) ? { change: 'left' } : undefined,
    ),
    ...said(
      obsolete,
      {
        fr: { one: 'est devenue caduque', other: 'sont devenues caduques' },
        en: { one: 'became obsolete', other: 'became obsolete' },
      },
      isSplit(told, Status.obsolete, obsolete)
        ? { from: openOrClosed(kind), status: [Status.obsolete] }
        : undefined,
    ),
    ...said(
      Math.abs(rectified),
      rectified > 0
        ? {
            fr: {
              one: `y est entré${e} par rectification`,
              other: `y sont entré${e}s par rectification`,
            },
            en: { one: 'came in by correction', other: 'came in by correction' },
          }
        : {
            fr: {
              one: `en est sorti${e} par rectification`,
              other: `en sont sorti${e}s par rectification`,
            },
            en: { one: 'went out by correction', other: 'went out by correction' },
          },
    ),
  ]
  const passage = {
    fr: `La base de suivi est passée de ${formatNumber(opening, 'fr')} à `,
    en: `The base went from ${formatNumber(opening, 'en')} to `,
  }[language]
  const joints = clauses.flatMap((clause, index) => [
    ...(index === 0
      ? []
      : [index === clauses.length - 1 ? { fr: ' et ', en: ' and ' }[language] : ', ']),
    ...clause,
  ])
  return [passage, inBase(told, counted(closing, forms, language)), colon(language), ...joints]
}

/** The completion rate at both moments, each with its two numbers; indicators have no single score. */
function completion(told: Told): Piece[] {
  const { kind, base: change, language, transitions } = told
  if (change === null || kind === ItemKind.indicator) return []
  const total = (side: 'from' | 'to') =>
    (transitions.flows ?? [])
      .filter((flow) => flow[side] === Status.completed)
      .reduce((sum, { count }) => sum + count, 0)
  const now: Rate = { numerator: total('to'), denominator: change.closing }
  const before: Rate = { numerator: total('from'), denominator: change.opening }
  const written = (rate: Rate) =>
    `${formatNumber(rate.numerator, language)}\u00A0${language === 'fr' ? 'sur' : 'of'}\u00A0${formatNumber(rate.denominator, language)}`
  return [
    {
      fr: `Le taux de réalisation s’établit à ${formatRate(now, 'fr')} (`,
      en: `The completion rate stands at ${formatRate(now, 'en')} (`,
    }[language],
    {
      text: written(now),
      target: { kind, filter: { status: [Status.completed], ...oneOff(kind) } },
    },
    {
      fr: `), contre ${formatRate(before, 'fr')} (`,
      en: `), against ${formatRate(before, 'en')} (`,
    }[language],
    {
      text: written(before),
      target: {
        kind,
        filter: { status: [Status.completed], ...oneOff(kind), ...momentOf(told.compared) },
      },
    },
    ')',
  ]
}

function late({ late: { total }, compared, language }: Told): Piece[] {
  if (total === 0) return []
  const session = momentWords(compared, language)
  const forms = {
    fr: { one: 'déclaration tardive', other: 'déclarations tardives' },
    en: { one: 'late declaration', other: 'late declarations' },
  }[language]
  const figure: Piece = { text: counted(total, forms, language), section: 'late' }
  if (language === 'en')
    return [`Since ${session}, `, figure, ' came in, of what was true by then and was not known']
  const told = plural(total, { one: 'elle dit ce qui', other: 'elles disent ce qui' }, 'fr')
  return [
    `Depuis ${session}, on a reçu `,
    figure,
    `\u00A0: ${told} était vrai à cette date et n’y était pas connu`,
  ]
}

function corrections({ corrections: { total }, language }: Told): Piece[] {
  if (total === 0) return []
  const forms = {
    fr: { one: 'rectification', other: 'rectifications' },
    en: { one: 'correction', other: 'corrections' },
  }[language]
  const figure: Piece = { text: counted(total, forms, language), section: 'corrections' }
  return {
    fr: [
      'Par ailleurs, ',
      figure,
      ` ${plural(total, { one: 'a été apportée', other: 'ont été apportées' }, 'fr')} à des états déjà enregistrés`,
    ],
    en: [
      'Besides, ',
      figure,
      ` ${plural(total, { one: 'was', other: 'were' }, 'en')} made to statuses already recorded`,
    ],
  }[language]
}

/** Of what moved forward, what is now done (an indicator's « oui »). */
function completedBy({ transitions, kind }: Told): number {
  const done = kind === ItemKind.indicator ? Status.yes : Status.completed
  const steps: readonly string[] =
    kind === ItemKind.indicator
      ? [Status.no, Status.partial]
      : [Status.in_progress, Status.not_started, Status.suspended, Status.not_completed]
  return (transitions.flows ?? [])
    .filter(({ from, to }) => to === done && steps.includes(from))
    .reduce((sum, { count }) => sum + count, 0)
}

/** Whether a list tells exactly these: what was adopted and already gone by the closing is in no list of what was there. */
function isSplit({ transitions }: Told, to: 'left' | 'obsolete', count: number): boolean {
  return (
    (transitions.flows ?? [])
      .filter((flow) => flow.to === to && flow.from !== 'adopted' && flow.from !== Status.obsolete)
      .reduce((sum, flow) => sum + flow.count, 0) === count
  )
}

function link({ kind, compared }: Told, text: string, filter: Partial<ItemFilter>): Piece {
  return compared.meeting === null
    ? text
    : { text, target: { kind, filter: { ...filter, compared: compared.meeting.code } } }
}

function inBase({ kind }: Told, text: string): Piece {
  return { text, target: { kind, filter: { status: openOrClosed(kind), ...oneOff(kind) } } }
}

function openOrClosed(kind: ItemKind): Status[] {
  return statusesOf[kind].filter((status) => status !== Status.obsolete)
}

function oneOff(kind: ItemKind): Partial<ItemFilter> {
  return kind === ItemKind.indicator ? {} : { nature: Nature.one_off }
}

function momentOf({ meeting, asOf, knownAt }: ViewpointReply): Partial<ItemFilter> {
  return meeting === null ? { asOf, knownAt } : { at: meeting.code }
}

function dayOf({ meeting, asOf }: ViewpointReply, language: Language): string {
  return meeting?.kind === 'ccm_session' ? ` (${formatDay(asOf, language)})` : ''
}
