import type { DashboardQuery, DashboardReply } from '../contract/dashboard.ts'
import type { Database } from '../database.ts'
import { atLength } from '../reading/threads.ts'
import { knowledgeOf, Recent } from '../recent.ts'
import { listSessions } from '../tracking/viewpoint-queries.ts'
import { readDashboardReply } from './queries.ts'
import { settleStandpoints } from './standpoints.ts'

/** Reads dashboards, the latest ones once: a drawing and an export asked for with a page are then the very numbers of that page. */
export function recentDashboards(database: Database, limit: number): (query: DashboardQuery) => Promise<DashboardReply> {
  const recent = new Recent<DashboardReply>(database, limit)
  return async (query) => {
    const sessions = await listSessions(database.read)
    const { viewpoint, compared } = settleStandpoints(query, sessions, database.now())
    const parts = [viewpoint, compared].map((each) => each && [knowledgeOf(each), each.meeting?.code])
    const reply = await recent.get(parts, () => atLength(() => readDashboardReply(database.read, { viewpoint, compared }, sessions)))
    return { ...reply, viewpoint, compared }
  }
}
