// Closing a meeting freezes its viewpoint: the figures presented there never change. Only an administrator
// can reopen it.
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

/** A declaration not reviewed yet: it does not count at the closing. */
const waitingDeclaration = record({
  item: record({ kind: itemSummary.properties.kind, code, title: string() }),
  lead: nullable(institutionRef),
  status: itemSummary.properties.status,
  effectiveOn: day,
  author: nullable(string()),
})

export const closingPreview = record({
  /** The day that the closing would freeze; null when the meeting's day is unknown. */
  asOf: nullable(day),
  /** A sentence: why the meeting can't be closed now; null when it can. */
  refusal: nullable(string()),
  /**
   * The meeting is in the past: facts learnt since then will count as known at the closing, and the report
   * says so.
   */
  isLate: boolean(),
  /** One-off recommendations at that day, as known now. */
  counts: statusCounts,
  completion: rate,
  overdue: integer(),
  /** Recommendations made at this meeting without a lead or a deadline. */
  incomplete: array(itemSummary),
  /** The first declarations that wait for review. */
  waiting: array(waitingDeclaration),
  waitingCount: integer(),
  /** The earlier recommendations on which the meeting concluded ÷ those on which it should. */
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
