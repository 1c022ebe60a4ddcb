import type { ExecutionStatus } from '../../../contract/vocabulary.ts'
import type { ChartWords } from '../../fr/charts/charts.ts'
import { at, counted, number, partialDay, plural } from '../grammar.ts'

const bands: Record<ExecutionStatus, string> = {
  completed: 'completed',
  in_progress: 'in progress',
  not_started: 'not started',
  not_completed: 'not completed',
  suspended: 'suspended',
  obsolete: 'obsolete',
}

export const statusesByMonth: ChartWords['statusesByMonth'] = {
  subtitle: ({ asOf }) =>
    `Recommendations by status, in number, month by month, as it stood ${at(asOf)}`,
  columns: { month: 'On', total: 'Total' },
  band: ({ status, count }) => counted(count, bands[status], bands[status]),
  unplaced: ({ sessions }) =>
    `Month unknown, not placed: ${sessions.join(', ')} ${plural(sessions.length, 'session', 'sessions')}.`,
  none: 'No recommendation at this viewpoint',
  multiplied: ({ year, times, isMore, before, now }) => {
    const verb = { 2: 'doubled', 3: 'tripled', 4: 'quadrupled' }[times]
    return `Since ${year}, completions have ${isMore ? 'more than ' : ''}${verb}: from ${number(before)} to ${number(now)}`
  },
  standstill: ({ month, ...completed }) =>
    `No new completion since ${partialDay(month)}: ${completedOf(completed)}`,
  since: ({ year, ...completed }) => `Since ${year}, ${completedOf(completed)}`,
}

function completedOf({ completed, base }: { completed: number; base: number }): string {
  return completed === 0
    ? `no recommendation completed of ${number(base)}`
    : `${counted(completed, 'recommendation completed', 'recommendations completed')} of ${number(base)}`
}
