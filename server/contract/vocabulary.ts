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

/** Where a reader stands: what was true on a day, as known at an instant. */
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

/** The status of an item of which nothing was ever said. */
export const initialStatusOf = {
  [ItemKind.recommendation]: Status.not_started,
  [ItemKind.plan_item]: Status.not_started,
  [ItemKind.indicator]: Status.not_assessed,
} as const satisfies Record<ItemKind, Status>

/** Statuses that end an item: leaving one at its day needs a reason. */
export const closedStatuses = every<StatusWhere<'isClosed', true>>()([
  Status.completed,
  Status.not_completed,
  Status.obsolete,
])

/** Statuses in which an item still waits for something to be done. Suspended items are shown apart. */
export const openStatuses = every<StatusWhere<'isOpen', true>>()([
  Status.not_started,
  Status.in_progress,
])

/** The links by which others take an item's place: it leaves the base of the rates. */
export const supersessions = [
  LinkType.merged,
  LinkType.reworded,
  LinkType.split,
  LinkType.replaced,
] as const
export type Supersession = (typeof supersessions)[number]

/** What the product computes about an item at a viewpoint; never stored. */
export const flags = ['overdue', 'due_soon', 'incomplete', 'stale'] as const
export type Flag = (typeof flags)[number]

/** How sure we are of a fact: not reviewed, accepted, held at a closed session, refused. */
export const certainties = ['declared', 'accepted', 'held_at_session', 'rejected'] as const
export type Certainty = (typeof certainties)[number]

/** A list in an order of its own that names every member: one that forgets one, or names a stranger, does not compile. */
function every<Member extends string>() {
  return <const List extends readonly Member[]>(
    list: [Member] extends [List[number]] ? List : never,
  ): List => list
}
