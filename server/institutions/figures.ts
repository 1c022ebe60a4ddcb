import type { InstitutionSheet, InstitutionSummary } from '../contract/institutions.ts'
import { type Day, ItemKind } from '../contract/vocabulary.ts'
import { countByStatus, countItems, type ItemGroup } from '../domain/figures/counts.ts'
import { completionTimes, median } from '../domain/figures/delays.ts'
import { isOpen, isOverdue } from '../domain/figures/lateness.ts'
import { meanProgress } from '../domain/figures/progress.ts'
import type { RatedItem } from '../domain/figures/rated-item.ts'
import { completionRate, overdueRate } from '../domain/figures/rates.ts'

/** An item that an institution leads, with what its rates need. */
export interface LedItem extends RatedItem {
  adoptedOn: Day
}

type Figures = Pick<
  InstitutionSummary,
  'recommendationCount' | 'planItemCount' | 'completion' | 'open' | 'overdue'
>

/**
 * The figures of the items that an institution leads. Rate, open and overdue count its recommendations only,
 * as on the dashboard.
 */
export function ledFigures(groups: readonly ItemGroup[], asOf: Day): Figures {
  const recommendations = groups.filter(({ kind }) => kind === ItemKind.recommendation)
  return {
    recommendationCount: countItems(recommendations),
    planItemCount: countItems(groups, ({ kind }) => kind === ItemKind.plan_item),
    completion: completionRate(recommendations),
    open: countItems(recommendations, ({ status }) => isOpen(status)),
    overdue: countItems(recommendations, (group) => isOverdue(group, asOf)),
  }
}

type SheetFigures = Figures &
  Pick<
    InstitutionSheet,
    | 'recommendationCounts'
    | 'planItemCounts'
    | 'overdueRate'
    | 'planProgress'
    | 'medianDelay'
    | 'completedCount'
  >

/** The figures of an institution's sheet. The median delay is that of its one-off recommendations, in days. */
export function sheetFigures(
  groups: readonly ItemGroup[],
  led: readonly LedItem[],
  asOf: Day,
): SheetFigures {
  const recommendations = groups.filter(({ kind }) => kind === ItemKind.recommendation)
  const plan = groups.filter(({ kind }) => kind === ItemKind.plan_item)
  const { numerator, denominator } = meanProgress(
    led.filter(({ kind }) => kind === ItemKind.plan_item),
  )
  const times = completionTimes(led)
  return {
    ...ledFigures(groups, asOf),
    recommendationCounts: countByStatus(recommendations),
    planItemCounts: countByStatus(plan),
    overdueRate: overdueRate(recommendations, asOf),
    planProgress: { numerator, denominator },
    medianDelay: median(times) ?? null,
    completedCount: times.length,
  }
}
