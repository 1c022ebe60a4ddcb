import { ItemKind, LinkType, Status } from '../generated/prisma/enums.ts'
import type { StatusWhere } from './status-traits.ts'

export {
  AttendanceState,
  ConclusionKind,
  DatabasePurpose,
  EvidenceKind,
  InstitutionKind,
  ItemKind,
  Language,
  LinkType,
  MeetingKind,
  Nature,
  Outlook,
  Provenance,
  ReferenceKind,
  Role,
  Status,
  Verdict,
} from '../generated/prisma/enums.ts'

/** A calendar day in Africa/Niamey, `YYYY-MM-DD`. */
export type Day = string
/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string

/** A viewpoint: what was true on a day (`asOf`), as known at an instant (`knownAt`). */
export interface Viewpoint {
  asOf: Day
  knownAt: Instant
}

/** The statuses of recommendations and plan items, in the order of every legend and chart. */
export const executionStatuses = every<ExecutionStatus>()([
  Status.completed,
  Status.in_progress,
  Status.not_started,
  Status.not_completed,
  Status.suspended,
  Status.obsolete,
])
export type ExecutionStatus = StatusWhere<'scale', 'execution'>

/** The assessments of an indicator, in the order of every legend and chart. */
export const assessmentStatuses = every<AssessmentStatus>()([
  Status.yes,
  Status.partial,
  Status.no,
  Status.not_assessed,
  Status.not_applicable,
])
export type AssessmentStatus = StatusWhere<'scale', 'assessment'>

/** The statuses that an item of a kind can have, in display order. */
export const statusesOf = {
  [ItemKind.recommendation]: executionStatuses,
  [ItemKind.plan_item]: executionStatuses,
  [ItemKind.indicator]: assessmentStatuses,
} as const satisfies Record<ItemKind, readonly Status[]>

/** The status of an item without any fact. */
export const initialStatusOf = {
  [ItemKind.recommendation]: Status.not_started,
  [ItemKind.plan_item]: Status.not_started,
  [ItemKind.indicator]: Status.not_assessed,
} as const satisfies Record<ItemKind, Status>

/** Statuses that end an item: a fact that changes one of them needs a reason. */
export const closedStatuses = every<StatusWhere<'isClosed', true>>()([
  Status.completed,
  Status.not_completed,
  Status.obsolete,
])

/** Statuses in which something still has to be done. Suspended items are counted apart. */
export const openStatuses = every<StatusWhere<'isOpen', true>>()([
  Status.not_started,
  Status.in_progress,
])

/** The link types by which other items supersede an item, which leaves the base of the rates. */
export const supersessions = [
  LinkType.merged,
  LinkType.reworded,
  LinkType.split,
  LinkType.replaced,
] as const
export type Supersession = (typeof supersessions)[number]

/** The flags that the product computes for an item at a viewpoint; never stored. */
export const flags = ['overdue', 'due_soon', 'incomplete', 'stale'] as const
export type Flag = (typeof flags)[number]

/** How sure a fact is: not reviewed, accepted, held at a closed session, rejected. */
export const certainties = ['declared', 'accepted', 'held_at_session', 'rejected'] as const
export type Certainty = (typeof certainties)[number]

/**
 * Makes a list of all members of a type in a chosen order: it does not compile when a member is missing or
 * unknown.
 */
function every<Member extends string>() {
  return <const List extends readonly Member[]>(
    list: [Member] extends [List[number]] ? List : never,
  ): List => list
}
