import { dashboardQuery, dashboardReply } from './dashboard.ts'
import { endpoint } from './endpoint.ts'
import {
  array,
  boolean,
  day,
  instant,
  integer,
  nullable,
  oneOf,
  optional,
  record,
  rowId,
  string,
  type Static,
} from './schema.ts'
import { meetingRef } from './viewpoint.ts'
import { chartNames } from './chart-endpoints.ts'
import { Language } from './vocabulary.ts'

/** A read-only link to one viewpoint, as it is listed; its secret is shown only once. */
export const share = record({
  id: integer(),
  asOf: day,
  knownAt: instant,
  meeting: nullable(meetingRef),
  createdBy: string(),
  createdAt: instant,
  /** The last day on which the link works. */
  expiresOn: day,
  revokedAt: nullable(instant),
  openCount: integer(),
  lastOpenedAt: nullable(instant),
})
export type Share = Static<typeof share>

/** A dashboard without the parts about the present: the list of sessions, and what was learnt since. */
const { viewpoint, compared, current, before, base, charts, overdue } = dashboardReply.properties
export const sharedDashboard = record({
  viewpoint,
  compared,
  current,
  before,
  base,
  charts,
  overdue,
})
export type SharedDashboard = Static<typeof sharedDashboard>

export const listShares = endpoint({
  method: 'GET',
  path: '/api/shares',
  summary: 'Lists the read-only links, newest first, with how often each was opened.',
  access: 'edit',
  reply: record({ items: array(share) }),
})

export const createShare = endpoint({
  method: 'POST',
  path: '/api/shares',
  summary: 'Makes a read-only link to one viewpoint, frozen as it is now, until a day.',
  access: 'edit',
  body: record({ ...dashboardQuery.properties, expiresOn: day }),
  /** The path contains the secret: it is shown once, and not stored. */
  reply: record({ share, path: string() }),
  status: 201,
})

export const revokeShare = endpoint({
  method: 'DELETE',
  path: '/api/shares/:id',
  summary: 'Ends a read-only link.',
  access: 'edit',
  params: record({ id: rowId }),
  status: 204,
})

/** Any text: a misspelt secret gets the same error as an unknown one. */
const token = string({ maxLength: 200 })

export const openShare = endpoint({
  method: 'GET',
  path: '/api/shared/:token',
  summary: 'Opens a read-only link: the frozen dashboard, for anybody who holds its secret.',
  access: 'anyone',
  params: record({ token }),
  reply: record({ dashboard: sharedDashboard, expiresOn: day }),
})

export const drawSharedChart = endpoint({
  method: 'GET',
  path: '/api/shared/:token/charts/:name.svg',
  summary: 'Draws a chart of a read-only link.',
  access: 'anyone',
  params: record({ token, name: oneOf(chartNames) }),
  query: record({
    width: optional(integer({ minimum: 240, maximum: 2000 })),
    brief: optional(boolean()),
    language: optional(oneOf(Object.values(Language))),
  }),
  media: ['image/svg+xml'],
})
