import { endpoint } from './endpoint.ts'
import {
  array,
  boolean,
  code,
  instant,
  integer,
  line,
  nullable,
  oneOf,
  optional,
  rate,
  record,
  string,
  text,
  type Static,
} from './schema.ts'
import { agendaPoint, attendance } from './sitting.ts'
import { statusCounts } from './item-lists.ts'
import { itemSummary } from './tracking.ts'
import { meetingRef, viewpointQuery, viewpointReply } from './viewpoint.ts'
import { MeetingKind, Provenance } from './vocabulary.ts'

export const meetingSummary = record({
  ...meetingRef.properties,
  place: nullable(string()),
  /** Held by the viewpoint's day, as far as its date is known. */
  isHeld: boolean(),
  /** The instant of its closing, at which its figures were frozen; null when open. */
  closedAt: nullable(instant),
  provenance: oneOf(Object.values(Provenance)),
  /** The number of recommendations made there that exist at the viewpoint. */
  recommendationCount: integer(),
  completion: rate,
})
export type MeetingSummary = Static<typeof meetingSummary>

export const meetingSheet = record({
  ...meetingSummary.properties,
  chairRole: nullable(string()),
  source: string(),
  version: integer(),
  statusCounts,
  recommendations: array(itemSummary),
  /** The points of the agenda, in order. */
  agenda: array(agendaPoint),
  /** The attendance, by institution name; institutions for which nothing was noted are absent. */
  attendance: array(attendance),
  /** The earlier recommendations on which it concluded ÷ those on which it should. */
  concluded: rate,
  /** Of a session: its preparatory and technical meetings; of such a meeting: its session. */
  related: array(meetingRef),
  /** All closings and reopenings, newest first. */
  closings: array(
    record({
      recordedAt: instant,
      isReopening: boolean(),
      reason: nullable(string()),
      author: nullable(string()),
    }),
  ),
  previous: nullable(meetingRef),
  next: nullable(meetingRef),
  canEdit: boolean(),
  /** Whether the signed-in person may reopen it. */
  canReopen: boolean(),
  viewpoint: viewpointReply,
})
export type MeetingSheet = Static<typeof meetingSheet>

/** `2016`, `2016-10`, `2021-08-06` or a range of days. */
export const partialDay = string({
  pattern: '^\\d{4}(-\\d{2}(-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?)?)?$',
})

const attributes = {
  kind: oneOf(Object.values(MeetingKind)),
  number: optional(nullable(integer({ minimum: 1, maximum: 999 }))),
  title: line(300),
  heldOn: optional(nullable(partialDay)),
  place: optional(nullable(text(200))),
  chairRole: optional(nullable(text(300))),
}

export const listMeetings = endpoint({
  method: 'GET',
  path: '/api/meetings',
  summary: 'Lists the meetings, newest first, with what became of their recommendations.',
  access: 'read',
  query: record({
    ...viewpointQuery,
    kind: optional(array(oneOf(Object.values(MeetingKind)))),
    q: optional(string({ maxLength: 100 })),
  }),
  reply: record({ items: array(meetingSummary), total: integer(), viewpoint: viewpointReply }),
  changesWith: 'history',
})

export const readMeeting = endpoint({
  method: 'GET',
  path: '/api/meetings/:code',
  summary: 'Reads a meeting with the recommendations made there.',
  access: 'read',
  params: record({ code }),
  query: record(viewpointQuery),
  reply: meetingSheet,
  changesWith: 'history',
})

export const createMeeting = endpoint({
  method: 'POST',
  path: '/api/meetings',
  summary: 'Adds a meeting.',
  access: 'edit',
  body: record({ ...attributes, code: optional(code) }),
  reply: meetingSheet,
  status: 201,
})

export const editMeeting = endpoint({
  method: 'PATCH',
  path: '/api/meetings/:code',
  summary: 'Edits a meeting.',
  access: 'edit',
  params: record({ code }),
  body: record({
    ...attributes,
    kind: optional(attributes.kind),
    title: optional(attributes.title),
  }),
  reply: meetingSheet,
  needsVersion: true,
})
