import type { BaseChange, DashboardFigures } from '../contract/dashboard.ts'
import type { Reader } from '../store/store.ts'
import { baseChangeOf } from '../domain/figures/base.ts'
import type { SettledViewpoint } from '../tracking/state-queries.ts'
import { dashboardFigures } from './figures.ts'
import { type IndicatorState, readIndicatorStates } from './indicator-queries.ts'
import { type PlanGroup, readPlanGroups } from './plan-queries.ts'
import { type RecommendationGroups, readRecommendationGroups } from './recommendation-queries.ts'

/** What is counted of the plan and of the indicators at a viewpoint. */
interface Others {
  plan: PlanGroup[]
  indicators: IndicatorState[]
}

/** The figures of a viewpoint and of the one compared with, and what they were reckoned from. */
export interface ReadFigures {
  current: DashboardFigures
  before: DashboardFigures | null
  /** Why the base of the completion rate moved; null when there is nothing to compare with. */
  base: BaseChange | null
  recommendations: RecommendationGroups
  others: Others
  othersBefore: Others | undefined
}

/** Reads the figures that the dashboard shows and the chair's note says: they can't be other ones. */
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
