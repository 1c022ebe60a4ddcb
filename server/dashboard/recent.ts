import type { DashboardReply } from '../contract/dashboard.ts'
import type { Store } from '../store/store.ts'
import { knowledgeOf, Recent } from '../store/cache/recent.ts'
import { listSessions } from '../tracking/viewpoint-queries.ts'
import { readDashboardReply } from './queries.ts'
import { type DashboardRequest, settleViewpoints } from './compared-viewpoints.ts'

/** Dependency of the routes that show a dashboard. */
export interface Dashboards {
  /** Reads a dashboard, from the cache when nothing was written since it was last read. */
  dashboards: (asked: DashboardRequest) => Promise<DashboardReply>
}

/** Caches the latest dashboards, so that the drawings and exports of a page show the same numbers as the page. */
export function recentDashboards(store: Store, limit: number): Dashboards['dashboards'] {
  const recent = new Recent<DashboardReply>(store, limit)
  return async (asked) => {
    const sessions = await listSessions(store.read.atOnce)
    const settle =
      typeof asked === 'function'
        ? asked
        : (...given: [typeof sessions, string]) => settleViewpoints(asked, ...given)
    const { viewpoint, compared } = settle(sessions, store.position.now())
    const parts = [viewpoint, compared].map(
      (each) => each && [knowledgeOf(each), each.meeting?.code],
    )
    const reply = await recent.get(parts, () =>
      readDashboardReply(store.read.unhurried, { viewpoint, compared }, sessions),
    )
    return { ...reply, viewpoint, compared }
  }
}
