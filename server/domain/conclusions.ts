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

/** A recommendation as a conclusion judges it, at the meeting's day. */
export interface ConcludedItem {
  meetingId: number | null
  adoptedOn: Day
  isArchived: boolean
  status: Status
  /** Others have its place at that day. */
  isSuperseded: boolean
  /** Others have its place at that day or later. */
  isEverSuperseded: boolean
}

export interface ConclusionCheck {
  draft: NewConclusion
  meeting: { id: number; day: Day }
  /** Undefined when no recommendation has this code. */
  item: ConcludedItem | undefined
  /** What the meeting concluded on it until now. */
  standing: { id: number; kind: ConclusionKind } | undefined
  /** Into which it is merged; `null` when no recommendation has this code, absent when none is named. */
  into?: (ConcludedItem & { isItself: boolean; leadsBack: boolean }) | null
  /** An earlier row of the same request speaks of it. */
  isTwice: boolean
}

export interface BrokenRule {
  field: string
  code: ConclusionViolation
}

/** Those that mean that somebody else wrote meanwhile. */
export const conflicts: readonly ConclusionViolation[] = [
  'concluded_already',
  'corrected_meanwhile',
]

/** Lists the rules that a conclusion breaks, at most one a field; none when it may be kept. */
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

/** What counts is corrected, and nothing else; a link stays, and so does a closed status that nothing would replace. */
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
