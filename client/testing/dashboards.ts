import { byStatus } from '../../server/charts/by-status.ts'
import { session, viewpointAt } from '../../server/charts/examples/context.ts'
import { examples } from '../../server/charts/examples/examples.ts'
import type { SharedDashboard } from '../../server/contract/index.ts'

/** The dashboard of the eighth session, with the example data of the charts. */
export function dashboardWith(change: Partial<SharedDashboard> = {}): SharedDashboard {
  const counts = byStatus(() => 0)
  const figures = (completed: number, late: number): SharedDashboard['current'] => ({
    recommendations: {
      completion: { numerator: completed, denominator: 58 },
      counts,
      permanentCounts: counts,
      overdueRate: { numerator: late, denominator: 37 },
      overdueOverOneYear: Math.min(late, 3),
      undated: 7,
      staleRate: { numerator: 0, denominator: 20 },
    },
    plan: {
      physical: { numerator: 1, denominator: 2, unmeasured: 0 },
      financial: { numerator: 1, denominator: 2, unbudgeted: 0, unreported: 0 },
      elapsed: { numerator: 1, denominator: 2 },
      itemCount: 62,
      counts,
    },
    indicators: { counts },
  })
  return {
    viewpoint: { ...viewpointAt('2024-01-25'), meeting: session(8, '2024-01-25') },
    compared: { ...viewpointAt('2022-08-05'), meeting: session(7, '2022-08-05') },
    current: figures(26, 4),
    before: figures(22, 5),
    base: null,
    charts: examples,
    overdue: [],
    ...change,
  }
}
