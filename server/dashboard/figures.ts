import type { DashboardFigures, FinancialRate, MeasuredRate } from '../contract/dashboard.ts'
import { planPeriod } from '../contract/plan-period.ts'
import type { Rate } from '../contract/schema.ts'
import type { StatusCounts } from '../contract/tracking.ts'
import { type Day, ItemKind, Nature, openStatuses, Status } from '../contract/vocabulary.ts'
import {
  completionRate,
  financialRate,
  meanProgress,
  milestonesOf,
  overdueRate,
  type RatedItem,
  timeElapsed,
} from '../domain/rates.ts'
import { noStatuses } from '../tracking/list-queries.ts'
import type { IndicatorState } from './indicator-queries.ts'
import type { PlanGroup } from './plan-queries.ts'
import { type FigureGroup, longPast } from './recommendation-queries.ts'

/** Reckons the figures of a dashboard from what was counted at its viewpoint's day. */
export function figuresOf(
  recommendations: readonly FigureGroup[],
  plan: readonly PlanGroup[],
  indicators: readonly IndicatorState[],
  asOf: Day,
): DashboardFigures {
  const oneOff = recommendations.filter(({ nature }) => nature === Nature.one_off)
  const open = recommendations.filter(({ status }) => openStatuses.some((each) => each === status))
  return {
    recommendations: {
      completion: sumRates(recommendations, (item) => completionRate([item])),
      counts: countedByStatus(oneOff),
      permanentCounts: countedByStatus(
        recommendations.filter(({ nature }) => nature === Nature.permanent),
      ),
      overdueRate: sumRates(recommendations, (item) => overdueRate([item], asOf)),
      overdueOverOneYear: sumRates(
        recommendations.filter(({ deadline }) => deadline === longPast),
        (item) => overdueRate([item], asOf),
      ).numerator,
      undated: sum(
        open.filter(({ nature, deadline }) => nature === Nature.one_off && deadline === null),
      ),
      staleRate: { numerator: sum(open.filter(({ isStale }) => isStale)), denominator: sum(open) },
    },
    plan: {
      ...planRatesOf(plan),
      elapsed: timeElapsed(planPeriod, asOf),
      itemCount: sum(plan),
      counts: countedByStatus(plan),
    },
    indicators: { counts: countedByStatus(indicators.map(({ status }) => ({ status, count: 1 }))) },
  }
}

/**
 * Physical and financial rate of plan items: both over the non-obsolete, so that they speak of the same plan. A group's
 * items have one weight and one progress: the mean of one of them, as many times as the group has.
 */
export function planRatesOf(groups: readonly PlanGroup[]): {
  physical: MeasuredRate
  financial: FinancialRate
} {
  const rated = groups.filter(({ status }) => status !== Status.obsolete)
  const physical = rated.map((group) => ({
    count: group.count,
    ...meanProgress([ratedItemOf(group)]),
  }))
  const { numerator, denominator } = financialRate(
    rated.map(({ isBudgeted, isReported, plannedXof, disbursedXof }) => ({
      plannedXof: isBudgeted ? plannedXof : null,
      disbursedXof: isReported ? disbursedXof : null,
    })),
  )
  return {
    physical: {
      numerator: total(physical, (rate) => rate.count * rate.numerator),
      denominator: total(physical, (rate) => rate.count * rate.denominator),
      unmeasured: total(physical, ({ count, unmeasured }) => count * unmeasured),
    },
    financial: {
      numerator,
      denominator,
      unbudgeted: sum(rated.filter(({ isBudgeted }) => !isBudgeted)),
      unreported: sum(rated.filter(({ isBudgeted, isReported }) => isBudgeted && !isReported)),
    },
  }
}

/** How many items have each status. */
export function countedByStatus(
  groups: readonly { status: Status; count: number }[],
): StatusCounts {
  const counts = noStatuses()
  for (const { status, count } of groups) counts[status] += count
  return counts
}

function ratedItemOf({ status, weight, progress }: PlanGroup): RatedItem {
  return {
    kind: ItemKind.plan_item,
    nature: Nature.one_off,
    status,
    deadline: null,
    weight,
    progress: null,
    completedOn: null,
    milestones: milestonesOf(progress),
  }
}

function sumRates(groups: readonly FigureGroup[], rateOf: (item: RatedItem) => Rate): Rate {
  const rates = groups.map(({ count, ...group }) => ({
    count,
    rate: rateOf({
      ...group,
      kind: ItemKind.recommendation,
      weight: 1,
      progress: null,
      completedOn: null,
    }),
  }))
  return {
    numerator: total(rates, ({ count, rate }) => count * rate.numerator),
    denominator: total(rates, ({ count, rate }) => count * rate.denominator),
  }
}

function sum(groups: readonly { count: number }[]): number {
  return total(groups, ({ count }) => count)
}

function total<Term>(terms: readonly Term[], valueOf: (term: Term) => number): number {
  return terms.reduce((sofar, term) => sofar + valueOf(term), 0)
}
