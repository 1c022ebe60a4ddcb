import { byStatus } from './by-status.ts'
import type { StatusCounts } from '../contract/item-lists.ts'
import type { IndicatorCell } from './cell-change.ts'

/** Counts the cells of a domain by status. */
export function cellCounts(cells: readonly IndicatorCell[]): StatusCounts {
  return byStatus((status) => cells.filter((cell) => cell.status === status).length)
}
