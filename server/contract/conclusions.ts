// A meeting's conclusions on earlier recommendations, sent several at a time: all are recorded, or none.
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

/** The statuses that a meeting can note for a recommendation that stays open. */
export const notedStatuses = [Status.not_started, Status.in_progress, Status.suspended] as const

export const newConclusion = record({
  /** The recommendation's code. */
  code,
  kind: oneOf(Object.values(ConclusionKind)),
  note: optional(text(2000)),
  /** The conclusion of this meeting that this one corrects. */
  replaces: optional(rowId),
  status: optional(oneOf(notedStatuses)),
  progress: optional(nullable(integer({ minimum: 0, maximum: 100 }))),
  /** Why a closed status is left, or why a noted status is corrected. */
  reason: optional(text(1000)),
  /** Of a renewal: the new deadline; when absent, the deadline does not change. */
  deadline: optional(day),
  /** Of a renewal: the recommendation becomes permanent, and is judged again at each session. */
  isPermanent: optional(boolean()),
  /** Of a merge: the code of the recommendation that it is merged into. */
  into: optional(code),
  /** The recommendations, adopted at this meeting, that supersede it. */
  successors: optional(array(formulation, { minItems: 1, maxItems: 12 })),
})
export type NewConclusion = Static<typeof newConclusion>

/** The fields that each kind of conclusion takes, besides its note. */
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
  /** The meeting's day; null when unknown. */
  day: nullable(day),
  /** The earlier recommendations that are open on that day, or on which the meeting concluded. */
  items: array(
    record({
      item: itemSummary,
      /** The number of sessions at which it was still open, this one included. */
      carriedOver: integer(),
      conclusion: nullable(conclusion),
    }),
  ),
  /** How many of them the meeting concluded on. */
  concluded: integer(),
  /** A sentence: why no conclusion can be recorded now; null when it can. */
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
