import type { DashboardQuery } from '../contract/dashboard.ts'
import { today, type ViewpointReply } from '../contract/viewpoint.ts'
import type { Instant } from '../contract/vocabulary.ts'
import { type MeetingWithClosing, viewpointAt } from '../tracking/viewpoint-queries.ts'
import { refused } from '../http/errors.ts'

/** The viewpoint of a dashboard, and the one that it is compared with. */
export interface ComparedViewpoints {
  viewpoint: ViewpointReply
  compared: ViewpointReply | null
}

/** How a dashboard's viewpoints are chosen: by the reader's query, or by a function of the caller. */
export type DashboardRequest =
  DashboardQuery | ((sessions: readonly MeetingWithClosing[], now: Instant) => ComparedViewpoints)

/**
 * Chooses a dashboard's viewpoint (the latest session held, unless the query says otherwise) and the one that it
 * is compared with: the previous session by default; null when there is none or when the query says
 * `compared=none`.
 * @param sessions the sessions whose day is known, oldest first.
 * @throws AppError `invalid_input` when `at` or `compared` names no session.
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
