import type { MonthlyData } from '../../contract/dashboard.ts'
import type { Day } from '../../contract/vocabulary.ts'
import { counts, session } from './context.ts'

export const byMonthExample: MonthlyData = {
  months: months(),
  meetings: [
    session(2, '2017'),
    session(3, '2018-01-24'),
    session(5, '2019-06-12'),
    session(6, '2021-08-06'),
    session(7, '2022-08-05'),
    session(8, '2024-01-25'),
  ],
}

function months(): MonthlyData['months'] {
  const adoptions: Record<number, number> = {
    0: 11,
    17: 19,
    43: 30,
    46: 36,
    55: 46,
    58: 47,
    72: 56,
  }
  let adopted = 11
  return Array.from({ length: 73 }, (_, month) => {
    adopted = adoptions[month] ?? adopted
    const completed = Math.floor(26 * (month / 72) ** 1.4)
    const closed = {
      not_completed: month > 43 ? 2 : 0,
      suspended: month > 20 ? 1 : 0,
      obsolete: month > 70 ? 1 : 0,
    }
    const left = adopted - completed - closed.not_completed - closed.suspended - closed.obsolete
    const inProgress = Math.min(left, Math.round(left * 0.6))
    return {
      asOf: lastDayOf(month),
      counts: counts({
        completed,
        in_progress: inProgress,
        not_started: left - inProgress,
        ...closed,
      }),
    }
  })
}

/** The last day of a month, numbered from January 2018; for the final month, the viewpoint's day. */
function lastDayOf(month: number): Day {
  return month === 72
    ? '2024-01-25'
    : new Date(Date.UTC(2018, month + 1, 0)).toISOString().slice(0, 10)
}
