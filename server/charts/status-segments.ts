import { labels } from '../words/labels.ts'
import type { StatusCounts } from '../contract/item-lists.ts'
import type { Status } from '../contract/vocabulary.ts'
import type { BarSegment } from './bar-layout.ts'
import type { DrawingContext } from './chart.ts'
import { palettes } from './palette.ts'

/** Makes one segment per status, for the statuses that occur in at least one row. */
export function statusSegments(
  statuses: readonly Status[],
  rows: readonly (StatusCounts | null)[],
  { language, theme }: DrawingContext,
  prefix = '',
): BarSegment[] {
  return statuses
    .map((status) => ({
      id: `${prefix}${status}`,
      name: labels[language].status[status],
      mark: palettes[theme].marks[status],
      values: rows.map((counts) => counts?.[status] ?? null),
    }))
    .filter((segment) => segment.values.some((value) => value !== null && value > 0))
}
