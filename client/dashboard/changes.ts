import type { Rate, StatusCounts } from '../../server/contract/index.ts'

/** The change of a rate in percentage points; undefined when either rate has an empty denominator. */
export function pointsBetween(now: Rate, before: Rate | undefined): number | undefined {
  if (before === undefined || now.denominator === 0 || before.denominator === 0) return undefined
  return 100 * (now.numerator / now.denominator - before.numerator / before.denominator)
}

/** How many indicators are assessed: the denominator of their counts. "Not assessed" is never "no". */
export function assessedOf(counts: StatusCounts): number {
  return counts.yes + counts.partial + counts.no
}
