import type { FinancialRate, MeasuredRate } from '../contract/dashboard.ts'
import type { Provenance, Status } from '../contract/vocabulary.ts'
import { commitmentRate, financialRate, isPlanned } from '../domain/figures/money.ts'
import { physicalRate } from '../domain/figures/progress.ts'
import { sumKnown } from '../domain/figures/sums.ts'
import { hundredths } from './fields.ts'

/** The finance line of a plan item for a year and a funder; an amount not reported is null. */
export interface PlanLine {
  year: number
  funderId: number | null
  plannedXof: number | null
  committedXof: number | null
  disbursedXof: number | null
}

/** A plan item at a viewpoint, with its finance lines. */
export interface PlanItem {
  categoryId: number
  topCategoryId: number
  status: Status
  weight: number
  /** Completion rate in percent; null when it cannot be measured. */
  progress: number | null
  provenance: Provenance
  lines: readonly PlanLine[]
}

/** Physical and financial execution of a set of plan items. Amounts not reported are null. */
export interface PlanRates {
  itemCount: number
  physical: MeasuredRate
  plannedXof: number | null
  committedXof: number | null
  disbursedXof: number | null
  commitment: FinancialRate
  financial: FinancialRate
  /** Planned minus committed, in FCFA; null when no commitment is known. */
  gapXof: number | null
}

/**
 * Computes the rates of plan items. Obsolete items are left out of all of them, so that physical and financial
 * rates cover the same items.
 */
export function planRates(items: readonly PlanItem[]): PlanRates {
  const money = items.filter(isPlanned).map(({ lines }) => ({
    plannedXof: sumKnown(lines.map(({ plannedXof }) => plannedXof)),
    committedXof: sumKnown(lines.map(({ committedXof }) => committedXof)),
    disbursedXof: sumKnown(lines.map(({ disbursedXof }) => disbursedXof)),
  }))
  const commitment = commitmentRate(money)
  const physical = physicalRate(items)
  return {
    itemCount: items.length,
    physical: { ...physical, numerator: hundredths(physical.numerator) },
    plannedXof: sumKnown(money.map(({ plannedXof }) => plannedXof)),
    committedXof: sumKnown(money.map(({ committedXof }) => committedXof)),
    disbursedXof: sumKnown(money.map(({ disbursedXof }) => disbursedXof)),
    commitment,
    financial: financialRate(money),
    gapXof: commitment.denominator === 0 ? null : commitment.denominator - commitment.numerator,
  }
}
