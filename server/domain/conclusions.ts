import { isSuccession, statusConclusions } from '../contract/concluded.ts'
import { conclusionFields, type NewConclusion } from '../contract/conclusions.ts'
import {
  closedStatuses,
  type ConclusionKind,
  type Day,
  type Status,
} from '../contract/vocabulary.ts'

/** The rules that a conclusion can break. */
export type ConclusionViolation =
  | 'unknown_recommendation'
  | 'recommendation_twice'
  | 'not_earlier'
  | 'left_base'
  | 'closed_status'
  | 'not_of_kind'
  | 'status_needed'
  | 'deadline_not_later'
  | 'permanent_with_deadline'
  | 'one_target'
  | 'one_successor'
  | 'two_parts'
  | 'into_itself'
  | 'into_circle'
  | 'into_left'
  | 'into_later'
  | 'nothing_to_correct'
  | 'concluded_already'
  | 'corrected_meanwhile'
  | 'lineage_stays'
  | 'fact_stays'

/** A recommendation at the meeting's day, with what the rules on conclusions need. */
export interface ConcludedItem {
  meetingId: number | null
  adoptedOn: Day
  isArchived: boolean
  status: Status
  /** Another recommendation took its place by that day. */
  isSuperseded: boolean
  /** Another recommendation took its place by that day or later. */
  isEverSuperseded: boolean
}

/** A conclusion to be recorded, and what the rules need to check it. */
export interface ConclusionCheck {
  draft: NewConclusion
  meeting: { id: number; day: Day }
  /** Undefined when no recommendation has this code. */
  item: ConcludedItem | undefined
  /** The meeting's present conclusion on it, if any. */
  standing: { id: number; kind: ConclusionKind } | undefined
  /**
   * The recommendation into which it is merged; `null` when the code is unknown, absent when none is given.
   */
  into?: (ConcludedItem & { isItself: boolean; leadsBack: boolean }) | null
  /** An earlier row of the same request concludes on the same recommendation. */
  isTwice: boolean
}

/** A broken rule, with the field of the conclusion that breaks it. */
export interface BrokenRule {
  field: string
  code: ConclusionViolation
}

/** The violations that mean that somebody else wrote meanwhile: answered as a version conflict. */
export const conflicts: readonly ConclusionViolation[] = [
  'concluded_already',
  'corrected_meanwhile',
]

/** Lists the rules that a conclusion breaks, at most one per field; empty when it may be recorded. */
export function brokenByConclusion(check: ConclusionCheck): BrokenRule[] {
  const { draft } = check
  const fields: [field: string, code: ConclusionViolation | undefined][] = [
    ['code', brokenByItem(check)],
    ['replaces', brokenByCorrection(check)],
    ...strayFields(draft).map((field): [string, ConclusionViolation] => [field, 'not_of_kind']),
    ['status', draft.kind === 'noted' && draft.status === undefined ? 'status_needed' : undefined],
    ['deadline', brokenByDeadline(check)],
    ['into', brokenByTarget(check)],
    ['successors', brokenBySuccessors(draft)],
  ]
  return fields.flatMap(([field, code]) => (code === undefined ? [] : [{ field, code }]))
}

function brokenByItem({
  draft,
  item,
  meeting,
  isTwice,
}: ConclusionCheck): ConclusionViolation | undefined {
  if (item === undefined) return 'unknown_recommendation'
  if (isTwice) return 'recommendation_twice'
  if (item.meetingId === meeting.id || item.adoptedOn >= meeting.day) return 'not_earlier'
  const isGone = isSuccession(draft.kind) ? item.isEverSuperseded : item.isSuperseded
  if (item.isArchived || isGone || item.status === 'obsolete') return 'left_base'
  const goesOn = draft.kind === 'renewed' || isSuccession(draft.kind)
  return goesOn && closedStatuses.some((closed) => closed === item.status)
    ? 'closed_status'
    : undefined
}

/**
 * A conclusion is corrected by replacing the present one. One that gave the recommendation's place to others
 * can't be corrected (its link stays), nor can « réalisée » or « non réalisée », unless by a conclusion that
 * records a status instead.
 */
function brokenByCorrection({ draft, standing }: ConclusionCheck): ConclusionViolation | undefined {
  if (standing === undefined) return draft.replaces === undefined ? undefined : 'nothing_to_correct'
  if (isSuccession(standing.kind)) return 'lineage_stays'
  if (draft.replaces === undefined) return 'concluded_already'
  if (draft.replaces !== standing.id) return 'corrected_meanwhile'
  const wasClosed = standing.kind === 'completed' || standing.kind === 'not_completed'
  return wasClosed && !statusConclusions.some((kind) => kind === draft.kind)
    ? 'fact_stays'
    : undefined
}

function strayFields(draft: NewConclusion): (keyof NewConclusion)[] {
  const own: readonly string[] = conclusionFields[draft.kind]
  const optional = [
    'status',
    'progress',
    'reason',
    'deadline',
    'isPermanent',
    'into',
    'successors',
  ] as const
  return optional.filter((field) => draft[field] !== undefined && !own.includes(field))
}

function brokenByDeadline({ draft, meeting }: ConclusionCheck): ConclusionViolation | undefined {
  if (draft.kind !== 'renewed' || draft.deadline === undefined) return undefined
  if (draft.isPermanent === true) return 'permanent_with_deadline'
  return draft.deadline <= meeting.day ? 'deadline_not_later' : undefined
}

function brokenByTarget({
  draft,
  meeting,
  into,
}: ConclusionCheck): ConclusionViolation | undefined {
  if (draft.kind !== 'merged') return undefined
  if ((draft.into === undefined) === (draft.successors === undefined)) return 'one_target'
  if (into === undefined) return undefined
  if (into === null) return 'unknown_recommendation'
  if (into.isItself) return 'into_itself'
  if (into.leadsBack) return 'into_circle'
  if (into.adoptedOn > meeting.day) return 'into_later'
  return into.isArchived || into.isEverSuperseded || into.status === 'obsolete'
    ? 'into_left'
    : undefined
}

function brokenBySuccessors({
  kind,
  successors = [],
}: NewConclusion): ConclusionViolation | undefined {
  if (kind === 'split') return successors.length < 2 ? 'two_parts' : undefined
  if (kind === 'reworded') return successors.length === 1 ? undefined : 'one_successor'
  return kind === 'merged' && successors.length > 1 ? 'one_successor' : undefined
}
