import type { BaseChange, DashboardFigures } from '../contract/dashboard.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Day, Language } from '../contract/vocabulary.ts'
import { daysOverdue } from '../domain/figures/lateness.ts'
import { pointsGained } from '../domain/figures/rates.ts'
import { reportTerms, reportWords } from '../words/reports.ts'
import { commonNotes, type Origins } from './common-notes.ts'
import { type Field, hundredths, itemFields, tabulate } from './fields.ts'
import { note, type ReportNote } from './notes.ts'
import type { Tally } from './selection-queries.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

export interface ChairNoteData {
  current: DashboardFigures
  compared: ViewpointReply | null
  before: DashboardFigures | null
  base: BaseChange | null
  /** Counts of the recommendations. */
  tally: Tally
  /** The five recommendations with the most days overdue, most overdue first. */
  latest: readonly ReportedItem[]
  origins: Origins
}

/**
 * Builds the one-page note for the chair: three figures, the five most overdue recommendations with their lead,
 * what changed since the compared session, and the decisions asked for.
 */
export function buildChairNote(data: ChairNoteData, request: ReportRequest): BuiltReport {
  const { viewpoint, language } = request
  const { recommendations, plan } = data.current
  const words = reportWords[language]['chair-note']
  const terms = reportTerms[language]
  return {
    title: words.title,
    ...tabulate(fieldsAt(viewpoint.asOf, language), data.latest, request),
    itemKinds: data.latest.map(({ kind }) => kind),
    totals: [
      { label: terms.completionRate, ...recommendations.completion },
      { label: terms.overdueRate, ...recommendations.overdueRate },
      {
        label: words.physicalOfPlan,
        numerator: hundredths(plan.physical.numerator),
        denominator: plan.physical.denominator,
      },
    ],
    notes: [...commonNotes(viewpoint, data.origins), ...changeNotes(data), ...decisions(data)],
    definitions: ['completion', 'overdue', 'physical'],
  }
}

function fieldsAt(asOf: Day, language: Language): Field<ReportedItem>[] {
  return [
    ...itemFields(['code', 'title', 'lead', 'deadline'], language),
    {
      key: 'daysLate',
      label: reportTerms[language].daysLate,
      format: 'integer',
      cell: ({ deadline }) => (deadline === null ? null : daysOverdue(deadline, asOf)),
    },
    ...itemFields(['status', 'progress', 'provenance'], language),
  ]
}

/** Notes on how the completion rate moved since the compared session, and why its base (denominator) changed. */
function changeNotes({ current, before, compared, base }: ChairNoteData): ReportNote[] {
  if (compared === null || before === null) return [note('change', 'noEarlierSession')]
  const [now, then] = [current.recommendations.completion, before.recommendations.completion]
  return [
    note('change', 'comparedWith', compared),
    note('change', 'completionMoved', { before: then, now, points: pointsGained(now, then) }),
    ...(base === null ? [] : [note('change', 'baseMoved', base)]),
  ]
}

/** Asks the session to decide on missing data (such as a deadline or a lead); no note where nothing is missing. */
function decisions({ current, tally }: ChairNoteData): ReportNote[] {
  const asked = [
    ['settleLongOverdue', current.recommendations.overdueOverOneYear],
    ['nameLeads', tally.leaderless],
    ['setDeadlines', tally.undated],
    ['askAccounts', tally.stale],
  ] as const
  return asked.flatMap(([code, count]) => (count > 0 ? [note('decision', code, { count })] : []))
}
