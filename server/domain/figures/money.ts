import type { FinancialRate } from '../../contract/dashboard.ts'
import { Status } from '../../contract/vocabulary.ts'
import { countItems } from './counts.ts'
import { sum } from './sums.ts'

/** Amounts in FCFA; null when not reported. */
interface Money {
  plannedXof: number | null
  /** How many items or years are added up here; 1 by default. */
  count?: number
}

/**
 * "Disbursed ÷ planned, with unbudgeted items counted apart", in FCFA; one line per item (or per year of an
 * item). Items without a budget are in neither number, even when money was spent. Where the spending is
 * unknown, the budget stays in the denominator and the item is counted as unreported: leaving it out would
 * raise the rate of those who do not report. When no spending at all is reported, the rate is undefined (0 ÷
 * 0), not 0 %. The rate may exceed 100 %.
 */
export function financialRate(
  lines: readonly (Money & { disbursedXof: number | null })[],
): FinancialRate {
  return shareOfPlanned(lines.map((line) => ({ ...line, spentXof: line.disbursedXof })))
}

/** Committed ÷ planned, in FCFA, by the rules of `financialRate`. */
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

/**
 * Whether a plan item's amounts count. Obsolete items are excluded from the financial rates as from the
 * physical ones.
 */
export function isPlanned({ status }: { status: Status }): boolean {
  return status !== Status.obsolete
}
