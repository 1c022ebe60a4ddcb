import {
  formatBase,
  formatDay,
  formatInstant,
  formatMeeting,
  formatNumber,
  formatRate,
  plural,
} from '../format.ts'
import type { Rate } from '../../contract/schema.ts'
import type { ViewpointReply } from '../../contract/viewpoint.ts'
import type { ReportNotes } from '../fr/report-notes.ts'

export const reportNotes: ReportNotes = {
  standing,
  nothing: () => 'There is nothing to tell here at this viewpoint.',
  illustrative: (part) => `Illustrative data: ${base(part)}.`,
  inferred: (part) => `Data inferred from a source that names only the theme: ${base(part)}.`,
  provisional: (part) =>
    `Provisional reading of public sources, validated neither by the SP/CCM nor by IOM: ${base(part)}.`,
  permanent: (part) =>
    `Permanent, judged at each session and apart from the completion rate: ${base(part)}.`,
  superseded: (part) =>
    `Merged, reworded, split or replaced, and apart from the rates: ${base(part)}.`,

  nothingDue: () => 'No deadline is past or near.',
  undated: ({ count }) => `Open without a deadline, neither late nor on time: ${count}.`,
  noneSilent: () => 'None has been without news for six months.',
  firstAssessment: () => 'No earlier assessment: nothing to compare.',
  unmeasured: ({ count }) => `Items whose progress is to be completed: ${count}.`,
  unbudgeted: ({ count }) => `Items without a known budget, out of the TEF: ${count}.`,
  unreported: ({ count }) => `Items whose spending nobody reported: ${count}.`,
  sharedRows: () => 'An item may count in several rows: rows do not add up.',

  comparedWith: (viewpoint) => `Compared with: ${standing(viewpoint)}`,
  noEarlierSession: () => 'No earlier session: nothing to compare.',
  unchanged: () => 'Nothing changed between the two viewpoints.',
  added: ({ count }) => `Absent from the compared viewpoint, adopted or known since: ${count}.`,
  completionMoved: ({ before, now, points }) => {
    const unit = plural(Math.abs(points ?? 0), { one: 'point', other: 'points' }, 'en')
    return `Completion rate: ${rate(before)} → ${rate(now)}, that is ${signed(points)} ${unit}.`
  },
  baseMoved: ({ opening, adopted, superseded, obsolete, corrections, closing }) => {
    const parts = [
      { count: adopted, word: 'adopted' },
      { count: -superseded, word: 'superseded' },
      { count: -obsolete, word: 'obsolete' },
      { count: corrections, word: 'corrections' },
    ].filter(({ count }) => count !== 0)
    if (parts.length === 0) return `Base of the rate unchanged: ${closing}.`
    const said = parts.map(({ count, word }) => `${sign(count)} ${Math.abs(count)} ${word}`)
    return `Base of the rate: ${opening} ${said.join(' ')} = ${closing}.`
  },

  settleLongOverdue: ({ count }) =>
    `settle the recommendations more than a year overdue (keep, reword, declare obsolete): ${count}.`,
  nameLeads: ({ count }) => `name a lead for those that have none: ${count}.`,
  setDeadlines: ({ count }) => `set a deadline for those that have none: ${count}.`,
  askAccounts: ({ count }) =>
    `invite the leads to account for those without news for six months: ${count}.`,
}

export const decisionAsked = (decision: string): string => `Decision asked: ${decision}`

function standing({ asOf, knownAt, meeting, isClosed }: ViewpointReply): string {
  const place =
    meeting === null ? '' : ` (${formatMeeting(meeting, 'en')}${isClosed ? ', closed' : ''})`
  return `Situation on ${formatDay(asOf, 'en')}${place}, as known on ${formatInstant(knownAt, 'en')}.`
}

const base = (part: Rate) => formatBase(part, 'en')
const rate = (of: Rate) => `${formatRate(of, 'en')} (${base(of)})`
const sign = (count: number) => (count < 0 ? '−' : '+')
const signed = (points: number | undefined) =>
  points === undefined ? '–' : `${points > 0 ? '+' : ''}${formatNumber(points, 'en', 1)}`
