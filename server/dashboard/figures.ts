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

/** Reckons the figures of a dashboard from what was counted at its viewpoint's day. */
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

/** Physical and financial rate of plan items, both of the same plan. */
export function planRates(groups: readonly PlanGroup[]): {
  physical: MeasuredRate
  financial: FinancialRate
} {
  return { physical: physicalRate(groups), financial: financialRate(groups.filter(isPlanned)) }
}

/** Nothing that these figures look at weighs a recommendation, or asks how far it has got or when it was completed. */
function ratedItemOf(group: FigureGroup): RatedItem {
  return {
    ...group,
    kind: ItemKind.recommendation,
    weight: 1,
    progress: null,
    completedOn: null,
  }
}
