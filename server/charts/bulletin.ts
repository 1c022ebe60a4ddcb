// The paragraph of the bulletin semestriel: a draft for the officer, in which each figure links to its list.
import type { ComparisonReply } from '../contract/comparison.ts'
import type { Rate } from '../contract/schema.ts'
import type { ItemFilter } from '../contract/item-lists.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { ItemKind, type Language, Status } from '../contract/vocabulary.ts'
import { type BulletinWords, bulletinWords } from '../words/bulletin.ts'
import { formatNumber } from '../words/format.ts'
import {
  completedBy,
  completedOn,
  isWholeList,
  momentOf,
  oneOff,
  openOrClosed,
} from './bulletin-figures.ts'
import type { ChartTarget } from './chart.ts'
import { momentWords } from './flow-words.ts'

/** A piece of the paragraph: text, or a figure with its link. */
export interface BulletinSegment {
  text: string
  /** The list of the items that the figure counts. */
  target?: ChartTarget
  /** The section of the page that lists what the figure counts. */
  section?: 'corrections' | 'late'
}

/** Drafts the paragraph; empty when there is no earlier viewpoint to compare with. */
export function draftBulletin(comparison: ComparisonReply, language: Language): BulletinSegment[] {
  const { compared } = comparison
  if (compared === null) return []
  const context = { ...comparison, compared, language, say: bulletinWords[language] }
  const sentences = [
    moves(context),
    base(context),
    completion(context),
    late(context),
    corrections(context),
  ].filter((sentence) => sentence.length > 0)
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [{ text: ' ' }]),
    ...sentence,
    { text: '.' },
  ])
}

/** The paragraph as plain text, to be copied. */
export function bulletinText(segments: readonly BulletinSegment[]): string {
  return segments.map(({ text }) => text).join('')
}

interface BulletinContext extends ComparisonReply {
  compared: ViewpointReply
  language: Language
  say: BulletinWords
}

function moves(context: BulletinContext): BulletinSegment[] {
  const { kind, viewpoint, compared, transitions, language, say } = context
  const { gain, setback } = transitions.totals
  const completed = gain === 0 ? 0 : completedBy(context)
  const done = kind === ItemKind.indicator ? Status.yes : Status.completed
  const sentence = [
    say.period({ from: momentOn(compared, context), to: momentOn(viewpoint, context) }),
    gain === 0 ? say.nobodyForward({ kind }) : say.forward({ gain }),
    completed === 0 ? '' : say.completed({ kind, completed }),
    setback === 0 ? say.nobodyBack({ kind }) : say.back({ setback }),
  ]
  return placed(sentence.join(''), {
    gain: link(context, say.gain({ kind, gain }), { change: 'gain' }),
    completed: link(context, formatNumber(completed, language), { change: 'gain', status: [done] }),
    setback: link(context, formatNumber(setback, language), { change: 'setback' }),
  })
}

/**
 * The sentence « opening + adopted − superseded − obsolete ± corrections = closing »; terms of zero are left
 * out.
 */
function base(context: BulletinContext): BulletinSegment[] {
  const { kind, base: change, language, say } = context
  if (change === null) return []
  const { opening, adopted, superseded, obsolete, corrections: rectified, closing } = change
  const changes = [
    adopted > 0 ? say.adopted({ kind, count: adopted }) : '',
    superseded > 0 ? say.superseded({ kind, count: superseded }) : '',
    obsolete > 0 ? say.obsolete({ count: obsolete }) : '',
    rectified > 0 ? say.broughtIn({ kind, count: rectified }) : '',
    rectified < 0 ? say.takenOut({ kind, count: -rectified }) : '',
  ].filter((clause) => clause !== '')
  const isUnchanged = opening === closing && changes.length === 0
  const figure = (count: number, filter: Partial<ItemFilter> | undefined) => {
    const text = formatNumber(count, language)
    return filter === undefined ? { text } : link(context, text, filter)
  }
  return placed(isUnchanged ? say.baseUnchanged : say.baseChanged({ opening, changes }), {
    closing: {
      text: say.closing({ kind, closing }),
      target: { kind, filter: { status: openOrClosed(kind), ...oneOff(kind) } },
    },
    adopted: figure(adopted, { change: 'adopted' }),
    superseded: figure(
      superseded,
      isWholeList(context, 'left', superseded) ? { change: 'left' } : undefined,
    ),
    obsolete: figure(
      obsolete,
      isWholeList(context, Status.obsolete, obsolete)
        ? { from: openOrClosed(kind), status: [Status.obsolete] }
        : undefined,
    ),
  })
}

/**
 * The completion rate at both viewpoints, each with its two numbers. Not for indicators, which have no single
 * score.
 */
function completion(context: BulletinContext): BulletinSegment[] {
  const { kind, base: change, compared, say } = context
  if (change === null || kind === ItemKind.indicator) return []
  const now: Rate = { numerator: completedOn(context, 'to'), denominator: change.closing }
  const before: Rate = { numerator: completedOn(context, 'from'), denominator: change.opening }
  const filter = { status: [Status.completed], ...oneOff(kind) }
  return placed(say.completion({ now, before }), {
    now: { text: say.numbersOf(now), target: { kind, filter } },
    before: {
      text: say.numbersOf(before),
      target: { kind, filter: { ...filter, ...momentOf(compared) } },
    },
  })
}

function late({ late: { total }, compared, language, say }: BulletinContext): BulletinSegment[] {
  if (total === 0) return []
  return placed(say.late({ since: momentWords(compared, language), count: total }), {
    late: { text: say.lateOnes({ count: total }), section: 'late' },
  })
}

function corrections({ corrections: { total }, say }: BulletinContext): BulletinSegment[] {
  if (total === 0) return []
  return placed(say.corrections({ count: total }), {
    corrections: { text: say.correctionsMade({ count: total }), section: 'corrections' },
  })
}

/** The name of a viewpoint: the session and its day, else the day alone. */
function momentOn(moment: ViewpointReply, { language, say }: BulletinContext): string {
  const { meeting, asOf } = moment
  return meeting?.kind === 'ccm_session'
    ? say.sessionOn({ session: meeting, asOf })
    : momentWords(moment, language)
}

function link(
  { kind, compared }: BulletinContext,
  text: string,
  filter: Partial<ItemFilter>,
): BulletinSegment {
  return compared.meeting === null
    ? { text }
    : { text, target: { kind, filter: { ...filter, compared: compared.meeting.code } } }
}

/** Inserts the figures into a sentence at their `{names}`. */
function placed(sentence: string, figures: Record<string, BulletinSegment>): BulletinSegment[] {
  return sentence
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? { text: part } : figureNamed(part, figures)))
    .filter(({ text }) => text !== '')
}

function figureNamed(name: string, figures: Record<string, BulletinSegment>): BulletinSegment {
  const figure = figures[name]
  if (figure === undefined) throw new Error(`The sentence has no figure for {${name}}`)
  return figure
}
