import type { DashboardFigures, FinancialRate, MeasuredRate } from '../contract/dashboard.ts'
import { planPeriod } from '../contract/plan-period.ts'
import { type Day, ItemKind, Nature } from '../contract/vocabulary.ts'
import { countByStatus, countItems, countUndated, staleRate } from '../domain/figures/counts.ts'
import { isOverdueOverOneYear } from '../domain/figures/lateness.ts'
import { financialRate, isPlanned } from '../domain/figures/money.ts'
import { physicalRate } from '../domain/figures/progress.ts'
import type { RatedItem } from '../domain/figures/rated-item.ts'
import { completionRate, overdueRate, timeElapsed } from '../domain/figures/rates.ts'
import type { IndicatorState } from './indicator-queries.ts'
import type { PlanGroup } from './plan-queries.ts'
import type { FigureGroup } from './recommendation-queries.ts'

/** Computes the figures of a dashboard from the counts at its viewpoint. */
export function dashboardFigures(
  recommendations: readonly FigureGroup[],
  plan: readonly PlanGroup[],
  indicators: readonly IndicatorState[],
  asOf: Day,
): DashboardFigures {
  const rated = recommendations.map(ratedItemOf)
  const ofNature = (nature: Nature) => rated.filter((group) => group.nature === nature)
  return {
    recommendations: {
      completion: completionRate(rated),
      counts: countByStatus(ofNature(Nature.one_off)),
      permanentCounts: countByStatus(ofNature(Nature.permanent)),
      overdueRate: overdueRate(rated, asOf),
      overdueOverOneYear: countItems(rated, (group) => isOverdueOverOneYear(group, asOf)),
      undated: countUndated(recommendations),
      staleRate: staleRate(recommendations),
    },
    plan: {
      ...planRates(plan),
      elapsed: timeElapsed(planPeriod, asOf),
      itemCount: countItems(plan),
      counts: countByStatus(plan),
    },
    indicators: { counts: countByStatus(indicators) },
  }
}

/** Physical and financial rates of plan items, without obsolete ones in either. */
export function planRates(groups: readonly PlanGroup[]): {
  physical: MeasuredRate
  financial: FinancialRate
} {
  return { physical: physicalRate(groups), financial: financialRate(groups.filter(isPlanned)) }
}

/**
 * Completes a group for the rate functions with fixed values: these figures use no weight, progress or
 * completion day of recommendations.
 */
function ratedItemOf(group: FigureGroup): RatedItem {
  return {
    ...group,
    kind: ItemKind.recommendation,
    weight: 1,
    progress: null,
    completedOn: null,
  }
}
