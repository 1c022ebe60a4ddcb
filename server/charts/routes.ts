import type { FastifyInstance } from 'fastify'

import type { Chart, ChartContext } from '../contract/charts/chart.ts'
import { charts } from '../contract/charts/charts.ts'
import { type ChartName, type ChartQuery, drawChart, exportChart, paintChart } from '../contract/chart-endpoints.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import { csvMedia, csvStream } from '../exchange/csv.ts'
import { withPaperFont } from '../documents/chart-drawings.ts'
import { closingOf } from '../documents/closing.ts'
import { render } from '../documents/renderer.ts'
import { exportFileName } from '../exchange/file-name.ts'
import { FileReply, serve, type Services } from '../serve.ts'
import { drawSvg } from './draw.ts'

const defaultWidth = 720
/** Pixels of the picture to a pixel of the drawing: sharp on paper and in slides. */
const paintScale = 2

/** A drawing carries its own styles and nothing else: no script can run in it, wherever it is opened. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'"

export function chartRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, drawChart, async ({ params, query }, { language, reply }) => {
    const { width = defaultWidth, theme = 'light', language: chosen = language, ...asked } = query
    const dashboard = await services.dashboards(dashboardQueryOf(asked))
    const { chart, data } = chartOf(params.name, dashboard)
    const context = { language: chosen, viewpoint: dashboard.viewpoint, compared: dashboard.compared, width, theme }
    void reply.header('content-security-policy', drawingPolicy)
    return new FileReply(await drawSvg(chart.option(data, context), { width, height: chart.height(data, context) }), 'image/svg+xml; charset=utf-8')
  })

  serve(app, services, paintChart, async ({ params, query }, { language, reply }) => {
    const { width = defaultWidth, language: chosen = language, ...asked } = query
    const dashboard = await services.dashboards(dashboardQueryOf(asked))
    const { chart, data } = chartOf(params.name, dashboard)
    const context = { language: chosen, viewpoint: dashboard.viewpoint, compared: dashboard.compared, width, theme: 'light' as const }
    const svg = withPaperFont(await drawSvg(chart.option(data, context), { width, height: chart.height(data, context) }))
    return new FileReply(await render({ kind: 'png', svg, scale: paintScale }, closingOf(reply)), 'image/png')
  })

  serve(app, services, exportChart, async ({ params, query }, { database, language }) => {
    const { language: chosen = language, dialect = 'excel', ...asked } = query
    const dashboard = await services.dashboards(dashboardQueryOf(asked))
    const context: ChartContext = { language: chosen, viewpoint: dashboard.viewpoint, compared: dashboard.compared }
    const { chart, data } = chartOf(params.name, dashboard)
    const { columns, rows } = chart.table(data, context)
    const fileName = exportFileName({ what: params.name, viewpoint: dashboard.viewpoint, editedAt: database.now(), extension: 'csv', language: chosen })
    return new FileReply(csvStream(columns, rows, dialect), csvMedia, fileName)
  })
}

function dashboardQueryOf({ asOf, knownAt, at, known, compared }: ChartQuery) {
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(at === undefined ? {} : { at }),
    ...(known === undefined ? {} : { known }),
    ...(compared === undefined ? {} : { compared }),
  }
}

/** A chart with its own data: the two have one name. */
function chartOf<Name extends ChartName>(name: Name, dashboard: DashboardReply) {
  const chart: Chart<DashboardReply['charts'][Name]> = charts[name]
  return { chart, data: dashboard.charts[name] }
}
