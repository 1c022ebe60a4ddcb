import type { FinancialRate } from '../../contract/dashboard.ts'
import { Status } from '../../contract/vocabulary.ts'
import { countItems } from './counts.ts'
import { sum } from './sums.ts'

/** Amounts of FCFA; null where nobody said. */
interface Money {
  plannedXof: number | null
  /** How many lines are added up here: one unless said. */
  count?: number
}

/**
 * "Disbursed ÷ planned, with unbudgeted items counted apart", in FCFA, one line an item (or a year of it). Unbudgeted
 * ones are in neither number, whatever was spent. Where spending is unknown the budget stays in the denominator, since
 * leaving it out would raise the rate of those who don't report; it is counted as unreported. When nobody reports anything
 * the rate is undefined (0 ÷ 0): unknown spending is not 0 %. May pass 100 %.
 */
export function financialRate(
  lines: readonly (Money & { disbursedXof: number | null })[],
): FinancialRate {
  return shareOfPlanned(lines.map((line) => ({ ...line, spentXof: line.disbursedXof })))
}

/** Committed ÷ planned, in FCFA, by the rules of the financial rate. */
export function commitmentRate(
  lines: readonly (Money & { committedXof: number | null })[],
): FinancialRate {
  return shareOfPlanned(lines.map((line) => ({ ...line, spentXof: line.committedXof })))
}

function shareOfPlanned(lines: readonly (Money & { spentXof: number | null })[]): FinancialRate {
  const budgeted = lines.flatMap(({ plannedXof, ...line }) =>
    plannedXof === null ? [] : [{ ...line, plannedXof }],
  )
  const isReported = budgeted.some(({ spentXof }) => spentXof !== null)
  return {
    numerator: sum(budgeted, ({ spentXof }) => spentXof ?? 0),
    denominator: isReported ? sum(budgeted, ({ plannedXof }) => plannedXof) : 0,
    unbudgeted: countItems(lines, ({ plannedXof }) => plannedXof === null),
    unreported: countItems(budgeted, ({ spentXof }) => spentXof === null),
  }
}

/** Whether a plan item's money is the plan's: obsolete ones are in no rate, so that work and money speak of the same plan. */
export function isPlanned({ status }: { status: Status }): boolean {
  return status !== Status.obsolete
}
