import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Reader } from '../store/store.ts'
import { refused } from '../http/errors.ts'
import {
  listSessions,
  type MeetingWithClosing,
  viewpointAt,
} from '../tracking/viewpoint-queries.ts'
import type { ReportRequest } from './source.ts'

/**
 * Finds the viewpoint that a report is compared with: the session named by the query, else the previous session;
 * null when there is none. It knows nothing recorded after the report's own viewpoint, so the comparison made
 * for a closed session never changes either.
 * @throws AppError `invalid_input` when `compared` does not name a session.
 */
export async function readCompared(
  reader: Reader,
  { query, viewpoint }: Pick<ReportRequest, 'query' | 'viewpoint'>,
): Promise<ViewpointReply | null> {
  const sessions = await listSessions(reader)
  const session =
    query.compared === undefined
      ? sessions.filter((each) => isBefore(each, viewpoint)).at(-1)
      : find(sessions, query.compared)
  if (session === undefined) return null
  const isClosedByThen = session.closing !== null && session.closing.knownAt <= viewpoint.knownAt
  return viewpointAt(
    { at: session.code },
    isClosedByThen ? session : { ...session, closing: null },
    viewpoint.knownAt,
  )
}

function isBefore(
  { code, lastDay }: MeetingWithClosing,
  { asOf, meeting }: ViewpointReply,
): boolean {
  return lastDay !== null && lastDay <= asOf && code !== meeting?.code
}

function find(sessions: readonly MeetingWithClosing[], code: string): MeetingWithClosing {
  const session = sessions.find((each) => each.code === code)
  if (session !== undefined) return session
  throw refused('invalid_input', 'compared', 'session_unusable', { code })
}
