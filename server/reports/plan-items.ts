import type { FinancialRate, MeasuredRate } from '../contract/dashboard.ts'
import { ItemKind, Nature, type Provenance, Status } from '../contract/vocabulary.ts'
import { commitmentRate, financialRate, meanProgress, type RatedItem } from '../domain/rates.ts'
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
  const rated = items.filter(({ status }) => status !== Status.obsolete)
  const money = rated.map(({ lines }) => ({
    plannedXof: sumKnown(lines.map(({ plannedXof }) => plannedXof)),
    committedXof: sumKnown(lines.map(({ committedXof }) => committedXof)),
    disbursedXof: sumKnown(lines.map(({ disbursedXof }) => disbursedXof)),
  }))
  const commitment = commitmentRate(money)
  const physical = meanProgress(rated.map(ratedItemOf))
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

/** The database has already taken the milestones into the progress: they are told to the domain as two, reached and not. */
function ratedItemOf({ status, weight, progress }: PlanItem): RatedItem {
  const milestones =
    progress === null
      ? []
      : [
          { weight: progress, reached: true },
          { weight: 100 - progress, reached: false },
        ]
  return {
    kind: ItemKind.plan_item,
    nature: Nature.one_off,
    status,
    deadline: null,
    weight,
    progress: null,
    completedOn: null,
    milestones,
  }
}

/** The sum of what is known; null when nothing is: unknown is not zero. */
function sumKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0)
}
