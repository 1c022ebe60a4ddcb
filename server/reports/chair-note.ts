import type { BaseChange, DashboardFigures } from '../contract/dashboard.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { daysOverdue } from '../domain/figures/lateness.ts'
import { pointsGained } from '../domain/figures/rates.ts'
import { commonNotes, type Origins } from './common-notes.ts'
import { definitionsOf } from './definitions.ts'
import { type Field, hundredths, itemFields, tabulate } from './fields.ts'
import { note, type ReportNote } from './notes.ts'
import type { Tally } from './selection-queries.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

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
    notes: [...commonNotes(viewpoint, data.origins), ...changeNotes(data), ...decisions(data)],
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
function changeNotes({ current, before, compared, base }: ChairNoteData): ReportNote[] {
  if (compared === null || before === null) return [note('change', 'noEarlierSession')]
  const [now, then] = [current.recommendations.completion, before.recommendations.completion]
  return [
    note('change', 'comparedWith', compared),
    note('change', 'completionMoved', { before: then, now, points: pointsGained(now, then) }),
    ...(base === null ? [] : [note('change', 'baseMoved', base)]),
  ]
}

/** What only the session can settle, by what the data lack; nothing is asked where nothing lacks. */
function decisions({ current, tally }: ChairNoteData): ReportNote[] {
  const asked = [
    ['settleLongOverdue', current.recommendations.overdueOverOneYear],
    ['nameLeads', tally.leaderless],
    ['setDeadlines', tally.undated],
    ['askAccounts', tally.stale],
  ] as const
  return asked.flatMap(([code, count]) => (count > 0 ? [note('decision', code, { count })] : []))
}
