import type { Rate } from '../../contract/schema.ts'
import { type Day, Nature, Status } from '../../contract/vocabulary.ts'
import { addDays, daysBetween } from '../days.ts'
import { countItems } from './counts.ts'
import { isOverdue, isPastDue } from './lateness.ts'
import { isRated, type RatedItem } from './rated-item.ts'

export type { Rate }

/** The percentage of a rate, unrounded; undefined when its denominator is 0: shown as "–", not as 0 %. */
export function rateValue({ numerator, denominator }: Rate): number | undefined {
  return denominator === 0 ? undefined : (100 * numerator) / denominator
}

/**
 * Percentage points gained since an earlier rate; undefined when one of the two is: a first measure is not a
 * gain of 0.
 */
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

/**
 * "Past due and open ÷ one-off, dated, non-obsolete", in items. An item due on the very day is not past due.
 */
export function overdueRate(items: readonly RatedItem[], asOf: Day): Rate {
  const dated = items.filter(isRatedOneOff).filter(({ deadline }) => deadline !== null)
  return shareOf(dated, (item) => isOverdue(item, asOf))
}

/**
 * "Completed by their deadline ÷ those whose deadline has passed", in items, of the one-off, dated,
 * non-obsolete ones.
 */
export function onTimeRate(items: readonly RatedItem[], asOf: Day): Rate {
  return shareOf(
    items.filter(isRatedOneOff).filter((item) => isPastDue(item, asOf)),
    isCompletedInTime,
  )
}

/** Days of a period elapsed, the given day included, ÷ days of the period, both ends included. */
export function timeElapsed({ start, end }: { start: Day; end: Day }, asOf: Day): Rate {
  const after = addDays(end, 1)
  const denominator = Math.max(0, daysBetween(start, after))
  return {
    numerator: Math.min(denominator, Math.max(0, daysBetween(start, asOf) + 1)),
    denominator,
  }
}

/**
 * The share of the way from the baseline to the target: "(value − baseline) ÷ (target − baseline)", in the
 * measure's unit. A target below the baseline counts the decrease. Negative when the value moved away from
 * the target, above 100 % beyond it. Undefined when the target equals the baseline or a number is missing.
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
