import { type Day, Status } from '../../server/contract/vocabulary.ts'
import { numberOf } from './calendar.ts'
import { plainFact, type StoryFact } from './facts.ts'
import { readTable } from '../seed/table.ts'

/** The CSV files of facts cover permanent recommendations until June of this year. */
const firstYear = 2024

/** Half-yearly progress reports on permanent recommendations, up to today. */
export function routineFacts(today: Day): StoryFact[] {
  const rows = readTable('demo/routine.csv', ['code', 'author', 'note'])
  return halfYearsUntil(today).flatMap((ending, turn) =>
    [...new Set(rows.map((row) => row.code))].flatMap((code) => {
      const own = rows.filter((row) => row.code === code)
      const row = own[turn % own.length]
      const day = String(10 + (numberOf(`${code}${ending}`) % 18))
      if (row === undefined) return []
      const { author, note } = row
      return [
        plainFact({
          code,
          effective_on: `${ending}-${day}`,
          status: Status.in_progress,
          author,
          note,
        }),
      ]
    }),
  )
}

/** The months in which half-years end: `2024-12`, `2025-06`… */
function halfYearsUntil(today: Day): string[] {
  const years = Array.from(
    { length: Math.max(0, Number(today.slice(0, 4)) - firstYear + 1) },
    (_, index) => firstYear + index,
  )
  return years
    .flatMap((year) => [`${year}-06`, `${year}-12`])
    .filter((month) => month > `${firstYear}-06` && month < today.slice(0, 7))
}
