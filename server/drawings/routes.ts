import type { FastifyInstance } from 'fastify'

import type { ChartContext } from '../charts/chart.ts'
import {
  type ChartName,
  type ChartQuery,
  drawChart,
  drawCharts,
  exportChart,
  paintChart,
} from '../contract/chart-endpoints.ts'
import { readPairs } from '../tracking/pair-queries.ts'
import type { DashboardQuery, DashboardReply } from '../contract/dashboard.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { csvMedia, csvStream } from '../exchange/csv.ts'
import { transitionsOf } from '../domain/figures/transitions.ts'
import { withPaperFont } from './fonts.ts'
import { closingOf } from '../http/closing.ts'
import { exportFileName } from '../exchange/file-name.ts'
import { FileReply } from '../http/replies.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import type { Dashboards } from '../dashboard/recent.ts'
import { chartOf, drawingOf, drawNamed } from './named.ts'

/** PNG pixels per SVG pixel: sharp on paper and in slides. */
const paintScale = 2

/** Renders an SVG as a PNG on another thread; the work stops when the client disconnects. */
export interface Painting {
  paint: (svg: string, scale: number, leaving: AbortSignal) => Promise<Buffer>
}

/** Serves the charts of the dashboard as SVG, PNG and tables. */
export function chartRoutes(
  app: FastifyInstance,
  services: Services & Dashboards & Painting,
): void {
  serve(app, services, drawChart, async ({ params, query }, { language }) => {
    const dashboard = await withTransitions(
      services,
      await services.dashboards(dashboardQueryOf(query)),
      query,
    )
    return drawNamed(params.name, dashboard, { language, ...query })
  })

  serve(app, services, drawCharts, async ({ query }, { language }) => {
    const dashboard = await withTransitions(
      services,
      await services.dashboards(dashboardQueryOf(query)),
      query,
    )
    const drawings = query.draw.map((wanted) => {
      // The contract's pattern guarantees a known chart name and a width.
      const [name, width] = wanted.split(':') as [ChartName, string]
      return drawingOf(name, dashboard, { language, ...query, width: Number(width) })
    })
    return { drawings: await Promise.all(drawings) }
  })

  serve(app, services, paintChart, async ({ params, query }, { language, reply }) => {
    const dashboard = await withTransitions(
      services,
      await services.dashboards(dashboardQueryOf(query)),
      query,
    )
    const { svg } = await drawingOf(params.name, dashboard, { language, ...query, theme: 'light' })
    return new FileReply(
      await services.paint(withPaperFont(svg), paintScale, closingOf(reply)),
      'image/png',
    )
  })

  serve(app, services, exportChart, async ({ params, query }, { store, language }) => {
    const { language: chosen = language, dialect = 'excel', ...asked } = query
    const dashboard = await services.dashboards(dashboardQueryOf(asked))
    const context: ChartContext = {
      language: chosen,
      viewpoint: dashboard.viewpoint,
      compared: dashboard.compared,
    }
    const { chart, data } = chartOf(params.name, await withTransitions(services, dashboard, query))
    const { columns, rows } = chart.table(data, context)
    const fileName = exportFileName({
      what: params.name,
      viewpoint: dashboard.viewpoint,
      editedAt: store.position.now(),
      extension: 'csv',
      language: chosen,
    })
    return new FileReply(csvStream(columns, [rows], dialect), csvMedia, fileName)
  })
}

function dashboardQueryOf({ asOf, knownAt, at, known, compared }: DashboardQuery) {
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(at === undefined ? {} : { at }),
    ...(known === undefined ? {} : { known }),
    ...(compared === undefined ? {} : { compared }),
  }
}

/** Status transitions of recommendations are part of the dashboard; those of another kind are read on demand. */
async function withTransitions(
  { store }: Services,
  dashboard: DashboardReply,
  { kind = ItemKind.recommendation }: Pick<ChartQuery, 'kind'>,
): Promise<DashboardReply> {
  if (kind === ItemKind.recommendation) return dashboard
  const { viewpoint, compared } = dashboard
  const pairs =
    compared === null
      ? undefined
      : await readPairs(store.read, { before: compared, after: viewpoint }, kind)
  return {
    ...dashboard,
    charts: { ...dashboard.charts, 'status-transitions': transitionsOf(kind, pairs) },
  }
}
