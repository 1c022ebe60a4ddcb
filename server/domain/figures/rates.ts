import type { Rate } from '../../contract/schema.ts'
import { type Day, Nature, Status } from '../../contract/vocabulary.ts'
import { addDays, daysBetween } from '../days.ts'
import { countItems } from './counts.ts'
import { isOverdue, isPastDue } from './lateness.ts'
import { isRated, type RatedItem } from './rated-item.ts'

export type { Rate }

/** The percentage of a rate, unrounded; undefined when its denominator is 0: 0 ÷ 0 is "–", not 0 %. */
export function rateValue({ numerator, denominator }: Rate): number | undefined {
  return denominator === 0 ? undefined : (100 * numerator) / denominator
}

/** Points of percentage gained since an earlier rate; undefined without two measures: a first one is no stagnation. */
export function pointsGained(current: Rate, earlier: Rate | undefined): number | undefined {
  const [after, before] = [
    rateValue(current),
    earlier === undefined ? undefined : rateValue(earlier),
  ]
  return after === undefined || before === undefined ? undefined : after - before
}

/** "Completed one-off ÷ one-off that are not obsolete (permanent ones apart)", in items. */
export function completionRate(items: readonly RatedItem[]): Rate {
  return shareOf(items.filter(isRatedOneOff), ({ status }) => status === Status.completed)
}

/** "Past due and open ÷ one-off, dated, non-obsolete", in items. Due on the very day is not past due. */
export function overdueRate(items: readonly RatedItem[], asOf: Day): Rate {
  const dated = items.filter(isRatedOneOff).filter(({ deadline }) => deadline !== null)
  return shareOf(dated, (item) => isOverdue(item, asOf))
}

/** "Completed by their deadline ÷ those whose deadline has passed" of the one-off, dated, non-obsolete, in items. */
export function onTimeRate(items: readonly RatedItem[], asOf: Day): Rate {
  return shareOf(
    items.filter(isRatedOneOff).filter((item) => isPastDue(item, asOf)),
    isCompletedInTime,
  )
}

/** Days of a period up to and including a day ÷ days of the period, its two ends included. */
export function timeElapsed({ start, end }: { start: Day; end: Day }, asOf: Day): Rate {
  const after = addDays(end, 1)
  const denominator = Math.max(0, daysBetween(start, after))
  return {
    numerator: Math.min(denominator, Math.max(0, daysBetween(start, asOf) + 1)),
    denominator,
  }
}

/**
 * The way done of the way to go: "(value − baseline) ÷ (target − baseline)", in the measure's unit. A falling target
 * counts the fall; negative when the value went the other way, above 100 % past the target. Undefined when the target is
 * the baseline or a number is missing.
 */
export function targetProgress(measure: {
  baseline: number | null
  target: number | null
  value: number | null
}): Rate | undefined {
  const { baseline, target, value } = measure
  if (baseline === null || target === null || value === null || target === baseline)
    return undefined
  const isRising = target > baseline
  return {
    numerator: isRising ? value - baseline : baseline - value,
    denominator: Math.abs(target - baseline),
  }
}

function isRatedOneOff(item: RatedItem): boolean {
  return isRated(item) && item.nature === Nature.one_off
}

function isCompletedInTime({ status, completedOn, deadline }: RatedItem): boolean {
  return (
    status === Status.completed &&
    completedOn !== null &&
    deadline !== null &&
    completedOn <= deadline
  )
}

function shareOf(items: readonly RatedItem[], isCounted: (item: RatedItem) => boolean): Rate {
  return { numerator: countItems(items, isCounted), denominator: countItems(items) }
}
