import type { DashboardQuery } from '../contract/dashboard.ts'
import { today, type ViewpointReply } from '../contract/viewpoint.ts'
import type { Instant } from '../contract/vocabulary.ts'
import { type MeetingWithClosing, viewpointAt } from '../tracking/viewpoint-queries.ts'
import { refused } from '../http/errors.ts'

/** Where a dashboard stands, and what it is compared with. */
export interface ComparedViewpoints {
  viewpoint: ViewpointReply
  compared: ViewpointReply | null
}

/** What a dashboard is asked for: a reader's choice, or a settling of one's own. */
export type DashboardRequest =
  DashboardQuery | ((sessions: readonly MeetingWithClosing[], now: Instant) => ComparedViewpoints)

/**
 * Settles where a dashboard stands: at the latest session held unless the reader says otherwise, compared with the
 * session before; with nothing when there is none, or when she says `compared=none`.
 * @param sessions the sessions whose day is known, oldest first.
 * @throws AppError `invalid_input` when a meeting is none of the sessions.
 */
export function settleViewpoints(
  query: DashboardQuery,
  sessions: readonly MeetingWithClosing[],
  now: Instant,
): ComparedViewpoints {
  const { compared: comparedCode, ...request } = query
  const present = viewpointAt({}, null, now)
  const held = sessions.filter(({ lastDay }) => (lastDay ?? '') <= present.asOf)
  const isFree = request.at === undefined && request.asOf === undefined
  const code = isFree ? held.at(-1)?.code : request.at === today ? undefined : request.at
  const viewpoint = viewpointAt(
    request,
    code === undefined ? null : find(sessions, code, 'at'),
    now,
  )
  if (comparedCode === 'none') return { viewpoint, compared: null }
  const before = sessions.filter(
    ({ lastDay, code: other }) => (lastDay ?? '') <= viewpoint.asOf && other !== code,
  )
  const chosen =
    comparedCode === undefined ? before.at(-1) : find(sessions, comparedCode, 'compared')
  return {
    viewpoint,
    compared: chosen === undefined ? null : viewpointAt({ at: chosen.code }, chosen, now),
  }
}

function find(
  sessions: readonly MeetingWithClosing[],
  code: string,
  field: string,
): MeetingWithClosing {
  const session = sessions.find((each) => each.code === code)
  if (session !== undefined) return session
  throw refused('invalid_input', field, 'session_unusable', { code })
}
