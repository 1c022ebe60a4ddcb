// What falls on which day: the meetings, and the deadlines of what is followed. On the screen, and on a telephone by iCalendar.
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

/** A meeting of a month; one whose day is not known stands at its month or its year, and on no day. */
export const calendarMeeting = record({
  ...meetingRef.properties,
  place: nullable(string()),
  isHeld: boolean(),
  /** The days that it may be held on. */
  first: day,
  last: day,
  isDayKnown: boolean(),
})
export type CalendarMeeting = Static<typeof calendarMeeting>

/** The deadline of an item, or of one of its milestones. */
export const deadline = record({
  day,
  item: record({ kind, code, title, status, flags, lead: nullable(institutionRef) }),
  /** Null for the item's own deadline. */
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
    /** Only what this institution leads. */
    institution: optional(code),
    ...viewpointQuery,
  }),
  reply: record({
    month: string(),
    meetings: array(calendarMeeting),
    /** The first of them, by day. */
    deadlines: array(deadline),
    deadlineCount: integer(),
    viewpoint: viewpointReply,
  }),
  changesWith: 'history',
})

/** The private address of a person's calendar, as she sees it; its secret is shown once. */
export const calendarFeed = record({
  createdAt: instant,
  /** Only what her institution leads. */
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
  /** The path has the secret: it is shown once, and kept nowhere. */
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
