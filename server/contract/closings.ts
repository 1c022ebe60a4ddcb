// Closing a meeting freezes its viewpoint: the figures presented there are its for ever. Only an administrator undoes it.
import { endpoint } from './endpoint.ts'
import { meetingSheet } from './meetings.ts'
import {
  array,
  boolean,
  code,
  day,
  integer,
  nullable,
  optional,
  rate,
  record,
  string,
  text,
  type Static,
} from './schema.ts'
import { statusCounts } from './item-lists.ts'
import { institutionRef, itemSummary } from './tracking.ts'

/** A declaration that nobody has reviewed: it does not count at the closing. */
const waitingDeclaration = record({
  item: record({ kind: itemSummary.properties.kind, code, title: string() }),
  lead: nullable(institutionRef),
  status: itemSummary.properties.status,
  effectiveOn: day,
  author: nullable(string()),
})

export const closingPreview = record({
  /** The day that would be frozen; null when the meeting's is unknown. */
  asOf: nullable(day),
  /** Why it can't be closed now, as a sentence; null when it can. */
  refusal: nullable(string()),
  /** It is of the past: what was learnt since will count as known at the closing, and the report says so. */
  isLate: boolean(),
  /** One-off recommendations at that day, as known now. */
  counts: statusCounts,
  completion: rate,
  overdue: integer(),
  /** Made at this meeting, without a lead or a deadline. */
  incomplete: array(itemSummary),
  /** The first of them. */
  waiting: array(waitingDeclaration),
  waitingCount: integer(),
  /** The earlier recommendations that it concluded on, of those that it had to. */
  conclusions: rate,
})
export type ClosingPreview = Static<typeof closingPreview>

const params = record({ code })

export const previewClosing = endpoint({
  method: 'GET',
  path: '/api/meetings/:code/closing',
  summary: 'Tells what closing a meeting would freeze, and what is incomplete or waits for review.',
  access: 'edit',
  params,
  reply: closingPreview,
})

export const closeMeeting = endpoint({
  method: 'POST',
  path: '/api/meetings/:code/closings',
  summary: 'Closes a meeting: its figures are frozen as known at this instant.',
  access: 'edit',
  params,
  body: record({ note: optional(text(1000)) }),
  reply: meetingSheet,
  status: 201,
})

export const reopenMeeting = endpoint({
  method: 'POST',
  path: '/api/meetings/:code/reopenings',
  summary: 'Reopens a closed meeting, with a reason; the closing stays on record.',
  access: 'reopen',
  params,
  body: record({ reason: string({ minLength: 3, maxLength: 1000, pattern: '\\S' }) }),
  reply: meetingSheet,
  status: 201,
})
