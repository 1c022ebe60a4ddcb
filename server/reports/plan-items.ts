import type { FinancialRate, MeasuredRate } from '../contract/dashboard.ts'
import type { Provenance, Status } from '../contract/vocabulary.ts'
import { commitmentRate, financialRate, isPlanned } from '../domain/figures/money.ts'
import { physicalRate } from '../domain/figures/progress.ts'
import { sumKnown } from '../domain/figures/sums.ts'
import { hundredths } from './fields.ts'

/** A year's money of a plan item from a funder; what nobody said is null. */
export interface PlanLine {
  year: number
  funderId: number | null
  plannedXof: number | null
  committedXof: number | null
  disbursedXof: number | null
}

/** A plan item at a viewpoint, with its money. */
export interface PlanItem {
  categoryId: number
  topCategoryId: number
  status: Status
  weight: number
  /** Percent; null when it can't be measured. */
  progress: number | null
  provenance: Provenance
  lines: readonly PlanLine[]
}

/** How far a set of plan items has got: work and money. Amounts that nobody said are null. */
export interface PlanRates {
  itemCount: number
  physical: MeasuredRate
  plannedXof: number | null
  committedXof: number | null
  disbursedXof: number | null
  commitment: FinancialRate
  financial: FinancialRate
  /** Planned less committed, in FCFA; null when no commitment is known. */
  gapXof: number | null
}

/** Reckons the rates of plan items: obsolete ones are in none, so that work and money speak of the same plan. */
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
