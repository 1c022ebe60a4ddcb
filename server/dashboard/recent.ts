import type { DashboardReply } from '../contract/dashboard.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Database } from '../database.ts'
import { listSessions } from '../tracking/viewpoint-queries.ts'
import { readDashboardReply } from './queries.ts'
import { type DashboardAsked, settleStandpoints } from './standpoints.ts'

/** Dashboards kept: those of the sessions that people look at, each once. */
const limit = 20

/**
 * Reads dashboards and keeps the latest ones: what a dashboard says changes only when history does, and the journal's
 * position tells that. A drawing and an export asked for with a page are then the very numbers of that page.
 */
export function recentDashboards(database: Database): (asked: DashboardAsked) => Promise<DashboardReply> {
  const kept = new Map<string, Promise<DashboardReply>>()
  return async (asked) => {
    const [sessions, position] = await Promise.all([listSessions(database.read), database.position()])
    const settle = typeof asked === 'function' ? asked : (...given: [typeof sessions, string]) => settleStandpoints(asked, ...given)
    const { viewpoint, compared } = settle(sessions, database.now())
    const key = [position, keyOf(viewpoint), compared === null ? '' : keyOf(compared)].join(' ')
    const known = kept.get(key)
    const reply = known ?? readDashboardReply(database.read, { viewpoint, compared }, sessions)
    kept.delete(key)
    kept.set(key, reply)
    for (const oldest of kept.keys()) if (kept.size > limit) kept.delete(oldest)
    try {
      return { ...(await reply), viewpoint, compared }
    } catch (error) {
      kept.delete(key)
      throw error
    }
  }
}

/** "Now" is another instant at each request, and the same knowledge until something is written. */
function keyOf({ asOf, known, knownAt, meeting }: ViewpointReply): string {
  return `${asOf}/${known === 'now' ? 'now' : knownAt}/${meeting?.code ?? ''}`
}
