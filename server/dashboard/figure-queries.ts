import type { BaseChange, DashboardFigures } from '../contract/dashboard.ts'
import type { Reader } from '../store/store.ts'
import { baseChangeOf } from '../domain/figures/base.ts'
import type { SettledViewpoint } from '../tracking/state-queries.ts'
import { dashboardFigures } from './figures.ts'
import { type IndicatorState, readIndicatorStates } from './indicator-queries.ts'
import { type PlanGroup, readPlanGroups } from './plan-queries.ts'
import { type RecommendationGroups, readRecommendationGroups } from './recommendation-queries.ts'

/** Plan items and indicators counted at a viewpoint. */
interface Others {
  plan: PlanGroup[]
  indicators: IndicatorState[]
}

/** The figures of a viewpoint and of the compared one, with the counts that they were computed from. */
export interface ReadFigures {
  current: DashboardFigures
  before: DashboardFigures | null
  /** Why the base (denominator) of the completion rate changed; null when there is no compared viewpoint. */
  base: BaseChange | null
  recommendations: RecommendationGroups
  others: Others
  othersBefore: Others | undefined
}

/** Reads the figures used by both the dashboard and the chair's note, so that the two always agree. */
export async function readFigures(
  reader: Reader,
  viewpoint: SettledViewpoint,
  compared: SettledViewpoint | null,
): Promise<ReadFigures> {
  const [recommendations, others, othersBefore] = await Promise.all([
    readRecommendationGroups(reader, viewpoint, compared),
    readOthers(reader, viewpoint),
    compared === null ? undefined : readOthers(reader, compared),
  ])
  const { compared: earlier } = recommendations
  return {
    current: dashboardFigures(
      recommendations.figures,
      others.plan,
      others.indicators,
      viewpoint.asOf,
    ),
    before:
      earlier === undefined || othersBefore === undefined || compared === null
        ? null
        : dashboardFigures(
            earlier.figures,
            othersBefore.plan,
            othersBefore.indicators,
            compared.asOf,
          ),
    base: earlier === undefined ? null : baseChangeOf(earlier.pairs),
    recommendations,
    others,
    othersBefore,
  }
}

async function readOthers(reader: Reader, viewpoint: SettledViewpoint): Promise<Others> {
  const [plan, indicators] = await Promise.all([
    readPlanGroups(reader, viewpoint),
    readIndicatorStates(reader, viewpoint),
  ])
  return { plan, indicators }
}
