import { byStatus } from './by-status.ts'
import type { StatusCounts } from '../contract/item-lists.ts'
import type { IndicatorCell } from './cell-change.ts'

/** The cells of a domain, counted by status. */
export function cellCounts(cells: readonly IndicatorCell[]): StatusCounts {
  return byStatus((status) => cells.filter((cell) => cell.status === status).length)
}
