import type { InstitutionSheet, InstitutionSummary } from '../contract/institutions.ts'
import { type Day, ItemKind, openStatuses } from '../contract/vocabulary.ts'
import { daysBetween } from '../domain/days.ts'
import {
  completionRate,
  meanProgress,
  median,
  overdueRate,
  type RatedItem,
} from '../domain/rates.ts'
import { countItems, countStatuses, groupedRate, type ItemGroup } from '../reports/grouped-rates.ts'

/** An item that an institution leads, as its rates look at it. */
export interface LedItem extends RatedItem {
  adoptedOn: Day
}

type Figures = Pick<
  InstitutionSummary,
  'recommendationCount' | 'planItemCount' | 'completion' | 'open' | 'overdue'
>

/** What an institution leads. The rate, the open and the overdue are those of its recommendations, as on the dashboard. */
export function figuresOf(groups: readonly ItemGroup[], asOf: Day): Figures {
  const recommendations = groups.filter(({ kind }) => kind === ItemKind.recommendation)
  return {
    recommendationCount: countItems(recommendations),
    planItemCount: countItems(groups, ({ kind }) => kind === ItemKind.plan_item),
    completion: groupedRate(recommendations, completionRate),
    open: countItems(recommendations, ({ status }) => openStatuses.some((open) => open === status)),
    overdue: countItems(recommendations, (group) => overdueRate([group], asOf).numerator === 1),
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
export function sheetFiguresOf(
  groups: readonly ItemGroup[],
  led: readonly LedItem[],
  asOf: Day,
): SheetFigures {
  const recommendations = groups.filter(({ kind }) => kind === ItemKind.recommendation)
  const plan = groups.filter(({ kind }) => kind === ItemKind.plan_item)
  const { numerator, denominator } = meanProgress(
    led.filter(({ kind }) => kind === ItemKind.plan_item),
  )
  const delays = led.flatMap(delayOf)
  return {
    ...figuresOf(groups, asOf),
    recommendationCounts: countStatuses(recommendations),
    planItemCounts: countStatuses(plan),
    overdueRate: groupedRate(recommendations, (items) => overdueRate(items, asOf)),
    planProgress: { numerator, denominator },
    medianDelay: median(delays) ?? null,
    completedCount: delays.length,
  }
}

/** From the adoption to the completion; none for what is not a completed one-off recommendation. */
function delayOf(item: LedItem): number[] {
  const isCompleted =
    item.kind === ItemKind.recommendation && completionRate([item]).numerator === 1
  return isCompleted && item.completedOn !== null
    ? [daysBetween(item.adoptedOn, item.completedOn)]
    : []
}
