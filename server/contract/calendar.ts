// The calendar: the meetings and the deadlines by day, on screen, and on a telephone by iCalendar.
import { endpoint } from './endpoint.ts'
import {
  array,
  boolean,
  code,
  day,
  instant,
  integer,
  nullable,
  optional,
  record,
  string,
  type Static,
} from './schema.ts'
import { institutionRef, itemSummary } from './tracking.ts'
import { meetingRef, viewpointQuery, viewpointReply } from './viewpoint.ts'

const { kind, title, status, flags } = itemSummary.properties

/** A meeting of a month. One whose exact day is unknown is listed for its month or its year, not on a day. */
export const calendarMeeting = record({
  ...meetingRef.properties,
  place: nullable(string()),
  isHeld: boolean(),
  /** The first and the last day that it may be held on. */
  first: day,
  last: day,
  isDayKnown: boolean(),
})
export type CalendarMeeting = Static<typeof calendarMeeting>

/** The deadline of an item, or of one of its milestones. */
export const deadline = record({
  day,
  item: record({ kind, code, title, status, flags, lead: nullable(institutionRef) }),
  /** The milestone whose deadline it is; null for the item's own deadline. */
  milestone: nullable(record({ id: integer(), label: string(), isReached: boolean() })),
})
export type Deadline = Static<typeof deadline>

export const readCalendar = endpoint({
  method: 'GET',
  path: '/api/calendar',
  summary:
    'Reads a month: its meetings, and the deadlines of the items and milestones that are followed.',
  access: 'read',
  query: record({
    month: optional(string({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })),
    /** The code of a lead institution: only the deadlines of its items. */
    institution: optional(code),
    ...viewpointQuery,
  }),
  reply: record({
    month: string(),
    meetings: array(calendarMeeting),
    /** The earliest ones, by day. */
    deadlines: array(deadline),
    deadlineCount: integer(),
    viewpoint: viewpointReply,
  }),
  changesWith: 'history',
})

/** A person's private calendar URL, as she sees it in the list; its secret is shown only once. */
export const calendarFeed = record({
  createdAt: instant,
  /** Only the deadlines of the items that her institution leads. */
  isOwnOnly: boolean(),
  readCount: integer(),
  lastReadAt: nullable(instant),
})
export type CalendarFeed = Static<typeof calendarFeed>

export const readCalendarFeed = endpoint({
  method: 'GET',
  path: '/api/calendar/feed',
  summary: 'Tells whether one has a private calendar address, and when it was last read.',
  access: 'read',
  reply: record({ feed: nullable(calendarFeed) }),
})

export const createCalendarFeed = endpoint({
  method: 'POST',
  path: '/api/calendar/feed',
  summary: 'Makes one’s private calendar address, in place of the one before, which ends.',
  access: 'read',
  body: record({ isOwnOnly: optional(boolean()) }),
  /** The path contains the secret: it is shown once, and not stored. */
  reply: record({ feed: calendarFeed, path: string() }),
  status: 201,
})

export const endCalendarFeed = endpoint({
  method: 'DELETE',
  path: '/api/calendar/feed',
  summary: 'Ends one’s private calendar address.',
  access: 'read',
  status: 204,
})

export const serveCalendarFeed = endpoint({
  method: 'GET',
  path: '/api/calendar/feeds/:token.ics',
  summary:
    'Serves a private calendar by iCalendar (RFC 5545), for anybody who holds its secret: a telephone.',
  access: 'anyone',
  params: record({ token: string({ maxLength: 200 }) }),
  media: ['text/calendar'],
})
