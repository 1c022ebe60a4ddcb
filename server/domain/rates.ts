import type { FinancialRate, MeasuredRate } from '../contract/dashboard.ts'
import type { Rate } from '../contract/schema.ts'
import { type Day, ItemKind, Nature, openStatuses, Status } from '../contract/vocabulary.ts'
import { addDays, daysBetween } from './days.ts'

export type { Rate }

/** The percentage of a rate, unrounded; undefined when its denominator is 0: 0 ÷ 0 is "–", not 0 %. */
export function rateValue({ numerator, denominator }: Rate): number | undefined {
  return denominator === 0 ? undefined : (100 * numerator) / denominator
}

/** What the rates look at in an item, at a viewpoint. */
export interface RatedItem {
  kind: ItemKind
  nature: Nature
  status: Status
  deadline: Day | null
  weight: number
  /** Percent, as declared; null when nobody said. */
  progress: number | null
  /** The day since which it is completed; null when it is not. */
  completedOn: Day | null
  milestones?: readonly { weight: number; reached: boolean }[]
}

/** "Completed one-off ÷ one-off that are not obsolete (permanent ones apart)", in items. */
export function completionRate(items: readonly RatedItem[]): Rate {
  return shareOf(items.filter(isRatedOneOff), ({ status }) => status === Status.completed)
}

/** "Past due and open ÷ one-off, dated, non-obsolete", in items. Due on the very day is not past due. */
export function overdueRate(items: readonly RatedItem[], asOf: Day): Rate {
  const dated = items.filter(isRatedOneOff).filter(({ deadline }) => deadline !== null)
  return shareOf(dated, (item) => isPastDue(item, asOf) && isOpen(item))
}

/** "Completed by their deadline ÷ those whose deadline has passed" of the one-off, dated, non-obsolete, in items. */
export function onTimeRate(items: readonly RatedItem[], asOf: Day): Rate {
  return shareOf(
    items.filter(isRatedOneOff).filter((item) => isPastDue(item, asOf)),
    isCompletedInTime,
  )
}

/**
 * The progress of an item, in percent: "completed = 100, not started = 0, in progress = its milestones, else its
 * declared progress"; undefined when it can't be measured, which is not 0.
 */
export function physicalProgress({
  status,
  progress,
  milestones = [],
}: RatedItem): number | undefined {
  if (status === Status.completed) return 100
  const total = sum(milestones, ({ weight }) => weight)
  if (total > 0)
    return (
      (100 *
        sum(
          milestones.filter(({ reached }) => reached),
          ({ weight }) => weight,
        )) /
      total
    )
  return status === Status.not_started ? 0 : (progress ?? undefined)
}

/** What the database has already reckoned, milestones taken into it, told again as two of them: one reached and one not. */
export function milestonesOf(progress: number | null): NonNullable<RatedItem['milestones']> {
  return progress === null
    ? []
    : [
        { weight: progress, reached: true },
        { weight: 100 - progress, reached: false },
      ]
}

/**
 * "Σ(weight × progress) ÷ Σ weight over non-obsolete", in weights: the rate's value is the mean in percent. Items that
 * can't be measured are in neither of its numbers and are counted apart.
 */
export function meanProgress(items: readonly RatedItem[]): MeasuredRate {
  const rated = items.filter(isRated)
  const measured = rated.flatMap((item) => {
    const progress = physicalProgress(item)
    return progress === undefined ? [] : [{ progress, weight: item.weight }]
  })
  return {
    numerator: sum(measured, ({ weight, progress }) => (weight * progress) / 100),
    denominator: sum(measured, ({ weight }) => weight),
    unmeasured: rated.length - measured.length,
  }
}

/**
 * "Disbursed ÷ planned, with unbudgeted items counted apart", in FCFA, one line an item (or a year of it). Unbudgeted
 * ones are in neither number, whatever was spent. Where spending is unknown the budget stays in the denominator, since
 * leaving it out would raise the rate of those who don't report; it is counted as unreported. When nobody reports anything
 * the rate is undefined (0 ÷ 0): unknown spending is not 0 %. May pass 100 %.
 */
export function financialRate(
  lines: readonly { plannedXof: number | null; disbursedXof: number | null }[],
): FinancialRate {
  return shareOfPlanned(
    lines.map(({ plannedXof, disbursedXof }) => ({ plannedXof, spentXof: disbursedXof })),
  )
}

/** Committed ÷ planned, in FCFA, by the rules of the financial rate. */
export function commitmentRate(
  lines: readonly { plannedXof: number | null; committedXof: number | null }[],
): FinancialRate {
  return shareOfPlanned(
    lines.map(({ plannedXof, committedXof }) => ({ plannedXof, spentXof: committedXof })),
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

/** How indicators are assessed. No score: "that is IOM's rule for the IGM". */
export interface AssessmentCounts {
  yes: number
  partial: number
  no: number
  /** "Not assessed" is never "no". */
  notAssessed: number
  notApplicable: number
  /** Yes, partial and no: the denominator of each. */
  assessed: number
  total: number
}

/** "Counts of yes / partial / no / not assessed, with the denominator of those assessed." */
export function assessmentCounts(statuses: readonly Status[]): AssessmentCounts {
  const count = (status: Status) => statuses.filter((other) => other === status).length
  const [yes, partial, no] = [count(Status.yes), count(Status.partial), count(Status.no)]
  const [notAssessed, notApplicable] = [count(Status.not_assessed), count(Status.not_applicable)]
  const assessed = yes + partial + no
  return {
    yes,
    partial,
    no,
    notAssessed,
    notApplicable,
    assessed,
    total: assessed + notAssessed + notApplicable,
  }
}

/** The middle value, or the mean of the two middle ones; undefined when there is none. 0 is a value. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}

/** Points of percentage gained since an earlier rate; undefined without two measures: a first one is no stagnation. */
export function change(current: Rate, earlier: Rate | undefined): number | undefined {
  const [after, before] = [
    rateValue(current),
    earlier === undefined ? undefined : rateValue(earlier),
  ]
  return after === undefined || before === undefined ? undefined : after - before
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

/** An indicator is in no rate of execution, nor is what became obsolete. */
function isRated({ kind, status }: RatedItem): boolean {
  return kind !== ItemKind.indicator && status !== Status.obsolete
}

function isRatedOneOff(item: RatedItem): boolean {
  return isRated(item) && item.nature === Nature.one_off
}

function isPastDue({ deadline }: RatedItem, asOf: Day): boolean {
  return deadline !== null && deadline < asOf
}

function isOpen({ status }: RatedItem): boolean {
  return openStatuses.some((open) => open === status)
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
  return { numerator: items.filter(isCounted).length, denominator: items.length }
}

function shareOfPlanned(
  lines: readonly { plannedXof: number | null; spentXof: number | null }[],
): FinancialRate {
  const budgeted = lines.flatMap(({ plannedXof, spentXof }) =>
    plannedXof === null ? [] : [{ plannedXof, spentXof }],
  )
  const unreported = budgeted.filter(({ spentXof }) => spentXof === null).length
  return {
    numerator: sum(budgeted, ({ spentXof }) => spentXof ?? 0),
    denominator: unreported === budgeted.length ? 0 : sum(budgeted, ({ plannedXof }) => plannedXof),
    unbudgeted: lines.length - budgeted.length,
    unreported,
  }
}

function sum<Term>(terms: readonly Term[], valueOf: (term: Term) => number): number {
  return terms.reduce((total, term) => total + valueOf(term), 0)
}
