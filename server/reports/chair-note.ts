import type { BaseChange, DashboardFigures } from '../contract/dashboard.ts'
import { formatBase, formatNumber, formatRate, plural } from '../words/format.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Language } from '../contract/vocabulary.ts'
import { daysOverdue } from '../domain/execution.ts'
import { change } from '../domain/rates.ts'
import { commonNotes, type Origins } from './common-notes.ts'
import { definitionsOf } from './definitions.ts'
import { type Field, hundredths, itemFields, tabulate } from './fields.ts'
import type { Tally } from './selection-queries.ts'
import type { BuiltReport, ReportRequest } from './source.ts'
import { viewpointSentence } from './viewpoint-sentence.ts'

export interface ChairNoteData {
  current: DashboardFigures
  compared: ViewpointReply | null
  before: DashboardFigures | null
  base: BaseChange | null
  /** Of the recommendations. */
  tally: Tally
  /** The latest, the most late first: five. */
  latest: readonly ReportedItem[]
  origins: Origins
}

/** The page of the chair: three figures, the five latest recommendations and who leads them, what changed, what is asked. */
export function buildChairNote(data: ChairNoteData, request: ReportRequest): BuiltReport {
  const { viewpoint, language } = request
  const { recommendations, plan } = data.current
  const words = {
    fr: {
      title: 'Note au Président',
      completion: 'Taux de réalisation',
      overdue: 'Taux de retard',
      physical: 'TEP du plan',
    },
    en: {
      title: 'Note to the Chair',
      completion: 'Completion rate',
      overdue: 'Overdue rate',
      physical: 'TEP of the plan',
    },
  }[language]
  return {
    title: words.title,
    ...tabulate(fieldsAt(viewpoint.asOf), data.latest, request),
    totals: [
      { label: words.completion, ...recommendations.completion },
      { label: words.overdue, ...recommendations.overdueRate },
      {
        label: words.physical,
        numerator: hundredths(plan.physical.numerator),
        denominator: plan.physical.denominator,
      },
    ],
    notes: [
      ...commonNotes(viewpoint, data.origins, language),
      ...changeNotes(data, language),
      ...decisions(data, language),
    ],
    definitions: definitionsOf(['completion', 'overdue', 'physical'], language),
  }
}

function fieldsAt(asOf: string): Field<ReportedItem>[] {
  return [
    ...itemFields(['code', 'title', 'lead', 'deadline']),
    {
      key: 'daysLate',
      label: { fr: 'Jours de retard', en: 'Days late' },
      format: 'integer',
      cell: ({ deadline }) => (deadline === null ? null : daysOverdue(deadline, asOf)),
    },
    ...itemFields(['status', 'progress', 'provenance']),
  ]
}

/** What moved since the compared session, and why the base did. */
function changeNotes(
  { current, before, compared, base }: ChairNoteData,
  language: Language,
): string[] {
  if (compared === null || before === null)
    return [
      {
        fr: 'Aucune session antérieure : rien à comparer.',
        en: 'No earlier session: nothing to compare.',
      }[language],
    ]
  const [now, then] = [current.recommendations.completion, before.recommendations.completion]
  const points = change(now, then)
  const moved =
    points === undefined ? '–' : `${points > 0 ? '+' : ''}${formatNumber(points, language, 1)}`
  const unit = plural(Math.abs(points ?? 0), { one: 'point', other: 'points' }, language)
  const rates = `${formatRate(then, language)} (${formatBase(then, language)}) → ${formatRate(now, language)} (${formatBase(now, language)})`
  return [
    {
      fr: `Comparé à : ${viewpointSentence(compared, language)}`,
      en: `Compared with: ${viewpointSentence(compared, language)}`,
    }[language],
    {
      fr: `Taux de réalisation : ${rates}, soit ${moved} ${unit}.`,
      en: `Completion rate: ${rates}, that is ${moved} ${unit}.`,
    }[language],
    ...(base === null ? [] : [baseSentence(base, language)]),
  ]
}

/** Opening + adopted − superseded − obsolete ± corrections = closing; what is nothing is not said. */
export function baseSentence(
  { opening, adopted, superseded, obsolete, corrections, closing }: BaseChange,
  language: Language,
): string {
  const words = {
    fr: {
      base: 'Base du taux :',
      same: `Base du taux inchangée : ${closing}.`,
      adopted: 'adoptées',
      superseded: 'remplacées',
      obsolete: 'caduques',
      corrections: 'rectifications',
    },
    en: {
      base: 'Base of the rate:',
      same: `Base of the rate unchanged: ${closing}.`,
      adopted: 'adopted',
      superseded: 'superseded',
      obsolete: 'obsolete',
      corrections: 'corrections',
    },
  }[language]
  const parts = [
    { count: adopted, word: words.adopted },
    { count: -superseded, word: words.superseded },
    { count: -obsolete, word: words.obsolete },
    { count: corrections, word: words.corrections },
  ].filter(({ count }) => count !== 0)
  if (parts.length === 0) return words.same
  const said = parts.map(({ count, word }) => `${count < 0 ? '−' : '+'} ${Math.abs(count)} ${word}`)
  return `${words.base} ${opening} ${said.join(' ')} = ${closing}.`
}

/** What only the session can settle, by what the data lack; nothing is asked where nothing lacks. */
function decisions({ current, tally }: ChairNoteData, language: Language): string[] {
  const longOverdue = current.recommendations.overdueOverOneYear
  const asked = {
    fr: [
      [
        longOverdue,
        `Décision demandée : trancher le sort des recommandations en retard de plus d’un an (maintenir, reformuler, dire caduque) : ${longOverdue}.`,
      ],
      [
        tally.leaderless,
        `Décision demandée : désigner un chef de file pour celles qui n’en ont pas : ${tally.leaderless}.`,
      ],
      [
        tally.undated,
        `Décision demandée : fixer une échéance à celles qui n’en ont pas : ${tally.undated}.`,
      ],
      [
        tally.stale,
        `Décision demandée : inviter les chefs de file à rendre compte de celles qui sont sans nouvelles depuis six mois : ${tally.stale}.`,
      ],
    ],
    en: [
      [
        longOverdue,
        `Decision asked: settle the recommendations more than a year overdue (keep, reword, declare obsolete): ${longOverdue}.`,
      ],
      [
        tally.leaderless,
        `Decision asked: name a lead for those that have none: ${tally.leaderless}.`,
      ],
      [tally.undated, `Decision asked: set a deadline for those that have none: ${tally.undated}.`],
      [
        tally.stale,
        `Decision asked: invite the leads to account for those without news for six months: ${tally.stale}.`,
      ],
    ],
  } as const satisfies Record<Language, readonly (readonly [number, string])[]>
  return asked[language].flatMap(([count, sentence]) => (count > 0 ? [sentence] : []))
}
