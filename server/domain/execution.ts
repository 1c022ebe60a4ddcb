import {
  closedStatuses,
  type Day,
  type Flag,
  flags,
  type Instant,
  ItemKind,
  Nature,
  Status,
  statusesOf,
} from '../contract/vocabulary.ts'
import { addDays, addMonths, isRealDay } from './days.ts'
import { type FactRecord, stateAt } from './facts.ts'
import { isOpen, isOverdue } from './figures/lateness.ts'

/** The attributes of an item that its flags depend on. */
export interface FlaggedItem {
  kind: ItemKind
  nature: Nature
  deadline: Day | null
  hasLead: boolean
  adoptedOn: Day
}

/**
 * The state of an item that its flags depend on; `lastNewsOn` is the newest `effectiveOn` of the facts that
 * count.
 */
export interface FlaggedState {
  status: Status
  lastNewsOn: Day | null
}

/**
 * Computes an item's flags at the viewpoint's day. Indicators, assessed in rounds, have none.
 * - `overdue`: one-off, open, and its deadline is past; not on the very day, and not when suspended;
 * - `due_soon`: one-off, open, and its deadline is today or within 30 days;
 * - `incomplete`: no lead, or one-off with no deadline, while it is neither completed nor obsolete;
 * - `stale`: open, adopted more than six months ago, and no accepted fact for six months.
 */
export function flagsAt(item: FlaggedItem, state: FlaggedState, asOf: Day): Flag[] {
  if (item.kind === ItemKind.indicator) return []
  const { deadline } = item
  const isOneOff = item.nature === Nature.one_off
  const isWaiting = isOpen(state.status)
  const isDue = isOneOff && isWaiting && deadline !== null
  const isSettled = state.status === Status.completed || state.status === Status.obsolete
  const found: Record<Flag, boolean> = {
    overdue: isOverdue({ ...item, status: state.status }, asOf),
    due_soon: isDue && deadline >= asOf && deadline <= addDays(asOf, 30),
    incomplete: !isSettled && (!item.hasLead || (isOneOff && deadline === null)),
    stale: isWaiting && (state.lastNewsOn ?? item.adoptedOn) < addMonths(asOf, -6),
  }
  return flags.filter((flag) => found[flag])
}

/** The rules that a new fact can break. */
export type ViolationCode =
  | 'not_a_day'
  | 'in_future'
  | 'before_adoption'
  | 'status_not_of_kind'
  | 'progress_out_of_range'
  | 'progress_not_applicable'
  | 'progress_contradicts_status'
  | 'reason_required'
  | 'correction_reason_required'
  | 'obsolete_reason_required'
  | 'legal_text_required'
  | 'unknown_fact'
  | 'already_corrected'

/** A rule broken, with the field of the draft that breaks it. */
export interface Violation {
  field: string
  code: ViolationCode
}

/** A fact to be recorded, and what the rules need to check it. */
export interface NewFactCheck {
  kind: ItemKind
  item: { adoptedOn: Day }
  /** All the facts of the item: also the rejected, replaced and waiting ones. */
  facts: readonly FactRecord[]
  draft: {
    status: Status
    effectiveOn: Day
    progress: number | null
    replacesId: number | null
    reason: string | null
    legalText: string | null
  }
  today: Day
  now: Instant
}

/** Lists the rules that a new fact breaks, at most one per field; empty when it may be recorded. */
export function checkNewFact(check: NewFactCheck): Violation[] {
  return [
    violation('effectiveOn', brokenByDay(check)),
    violation(
      'status',
      isAmong(statusesOf[check.kind], check.draft.status) ? undefined : 'status_not_of_kind',
    ),
    violation('progress', brokenByProgress(check)),
    violation('replacesId', brokenByCorrection(check)),
    violation('reason', isSaid(check.draft.reason) ? undefined : reasonNeeded(check)),
    violation('legalText', isTextMissing(check) ? 'legal_text_required' : undefined),
  ].flat()
}

function brokenByDay({
  draft: { effectiveOn },
  item,
  today,
}: NewFactCheck): ViolationCode | undefined {
  if (!isRealDay(effectiveOn)) return 'not_a_day'
  if (effectiveOn > today) return 'in_future'
  return effectiveOn < item.adoptedOn ? 'before_adoption' : undefined
}

function brokenByProgress({
  kind,
  draft: { status, progress },
}: NewFactCheck): ViolationCode | undefined {
  if (progress === null) return undefined
  if (kind === ItemKind.indicator) return 'progress_not_applicable'
  if (!Number.isInteger(progress) || progress < 0 || progress > 100) return 'progress_out_of_range'
  const contradicts =
    (status === Status.completed && progress !== 100) ||
    (status === Status.not_started && progress !== 0)
  return contradicts ? 'progress_contradicts_status' : undefined
}

/**
 * A fact is corrected only once, unless its correction was rejected. A fact that waits for review can be
 * corrected too.
 */
function brokenByCorrection({
  facts,
  draft: { replacesId },
}: NewFactCheck): ViolationCode | undefined {
  if (replacesId === null) return undefined
  if (!facts.some(({ id }) => id === replacesId)) return 'unknown_fact'
  const isCorrected = facts.some(
    (fact) => fact.replacesId === replacesId && fact.rejectedAt == null,
  )
  return isCorrected ? 'already_corrected' : undefined
}

/**
 * "A fact that leaves `completed`, `not_completed` or `obsolete` at its day needs a reason"; so do a
 * correction and a fact that declares the item obsolete.
 */
function reasonNeeded(check: NewFactCheck): ViolationCode | undefined {
  const { status, replacesId } = check.draft
  if (status === Status.obsolete) return 'obsolete_reason_required'
  if (replacesId !== null) return 'correction_reason_required'
  const before = statusBefore(check)
  return isAmong(closedStatuses, before) && before !== status ? 'reason_required' : undefined
}

function statusBefore({ kind, facts, draft: { effectiveOn }, now }: NewFactCheck): Status {
  return stateAt(kind, facts, { asOf: effectiveOn, knownAt: now }).status
}

function isTextMissing({ draft }: NewFactCheck): boolean {
  return draft.status === Status.obsolete && !isSaid(draft.legalText)
}

function violation(field: string, code: ViolationCode | undefined): Violation[] {
  return code === undefined ? [] : [{ field, code }]
}

function isSaid(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}

function isAmong(statuses: readonly Status[], status: Status): boolean {
  return statuses.includes(status)
}
