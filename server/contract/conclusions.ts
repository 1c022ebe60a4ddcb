// What a meeting concludes on the recommendations made before it, several at a time: all are kept, or none.
import { conclusion } from './concluded.ts'
import { endpoint } from './endpoint.ts'
import { formulation } from './formulations.ts'
import {
  array,
  boolean,
  code,
  day,
  integer,
  nullable,
  oneOf,
  optional,
  record,
  rowId,
  string,
  text,
  type Static,
} from './schema.ts'
import { itemSummary } from './tracking.ts'
import { viewpointQuery, viewpointReply } from './viewpoint.ts'
import { ConclusionKind, Status } from './vocabulary.ts'

/** The statuses that a meeting notes of a recommendation that goes on. */
export const notedStatuses = [Status.not_started, Status.in_progress, Status.suspended] as const

export const newConclusion = record({
  /** The recommendation's. */
  code,
  kind: oneOf(Object.values(ConclusionKind)),
  note: optional(text(2000)),
  /** The conclusion of this meeting that it corrects. */
  replaces: optional(rowId),
  status: optional(oneOf(notedStatuses)),
  progress: optional(nullable(integer({ minimum: 0, maximum: 100 }))),
  /** Why a closed status is left, or what was noted is corrected. */
  reason: optional(text(1000)),
  /** Renewed: the new deadline; absent, it stays as it is. */
  deadline: optional(day),
  /** Renewed: it is judged anew at each session from now on. */
  isPermanent: optional(boolean()),
  /** Merged: the recommendation into which it is. */
  into: optional(code),
  /** The recommendations adopted at this meeting that take its place. */
  successors: optional(array(formulation, { minItems: 1, maxItems: 12 })),
})
export type NewConclusion = Static<typeof newConclusion>

/** What each kind of conclusion says beside its note. */
export const conclusionFields = {
  noted: ['status', 'progress', 'reason'],
  completed: ['reason'],
  not_completed: ['progress', 'reason'],
  renewed: ['deadline', 'isPermanent'],
  reworded: ['successors'],
  merged: ['into', 'successors'],
  split: ['successors'],
} as const satisfies Record<ConclusionKind, readonly (keyof NewConclusion)[]>

export const conclusionsReply = record({
  /** The meeting's day; null when it is unknown. */
  day: nullable(day),
  /** The recommendations made before it that are open at that day, or that it concluded on. */
  items: array(
    record({
      item: itemSummary,
      /** Sessions over which it was carried while open, this one too. */
      carriedOver: integer(),
      conclusion: nullable(conclusion),
    }),
  ),
  /** Of those, the ones that it concluded on. */
  concluded: integer(),
  /** Why nothing can be concluded now, as a sentence; null when it can. */
  refusal: nullable(string()),
  canConclude: boolean(),
  viewpoint: viewpointReply,
})
export type ConclusionsReply = Static<typeof conclusionsReply>

const params = record({ code })

export const readConclusions = endpoint({
  method: 'GET',
  path: '/api/meetings/:code/conclusions',
  summary: 'Reads the recommendations that a meeting has to conclude on, and what it concluded.',
  access: 'read',
  params,
  query: record(viewpointQuery),
  reply: conclusionsReply,
  changesWith: 'history',
})

export const concludeRecommendations = endpoint({
  method: 'POST',
  path: '/api/meetings/:code/conclusions',
  summary:
    'Concludes on recommendations made before a meeting: on all of them, or on none when one is wrong.',
  access: 'edit',
  params,
  body: record({ items: array(newConclusion, { minItems: 1, maxItems: 200 }) }),
  reply: conclusionsReply,
  status: 201,
})
