import type { DashboardReply } from '../contract/dashboard.ts'
import type { Database } from '../store/store.ts'
import { atLength } from '../store/threads/threads.ts'
import { knowledgeOf, Recent } from '../store/cache/recent.ts'
import { listSessions } from '../tracking/viewpoint-queries.ts'
import { readDashboardReply } from './queries.ts'
import { type DashboardRequest, settleViewpoints } from './compared-viewpoints.ts'

/** Reads dashboards, the latest ones once: a drawing and an export asked for with a page are then the very numbers of that page. */
export function recentDashboards(
  database: Database,
  limit: number,
): (asked: DashboardRequest) => Promise<DashboardReply> {
  const recent = new Recent<DashboardReply>(database, limit)
  return async (asked) => {
    const sessions = await listSessions(database.near)
    const settle =
      typeof asked === 'function'
        ? asked
        : (...given: [typeof sessions, string]) => settleViewpoints(asked, ...given)
    const { viewpoint, compared } = settle(sessions, database.now())
    const parts = [viewpoint, compared].map(
      (each) => each && [knowledgeOf(each), each.meeting?.code],
    )
    const reply = await recent.get(parts, () =>
      atLength(() => readDashboardReply(database, { viewpoint, compared }, sessions)),
    )
    return { ...reply, viewpoint, compared }
  }
}
