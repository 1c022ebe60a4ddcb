import type { FastifyInstance } from 'fastify'

import type { Chart, ChartContext, ChartTheme } from '../contract/charts/chart.ts'
import { charts } from '../contract/charts/charts.ts'
import { type ChartName, type ChartQuery, drawChart, drawCharts, exportChart } from '../contract/chart-endpoints.ts'
import { readTransitions } from '../comparison/transition-queries.ts'
import type { DashboardQuery, DashboardReply } from '../contract/dashboard.ts'
import { ItemKind, type Language } from '../contract/vocabulary.ts'
import { csvMedia, csvStream } from '../exchange/csv.ts'
import { exportFileName } from '../exchange/file-name.ts'
import { FileReply, serve, type Services } from '../serve.ts'
import { drawSvg } from './draw.ts'

const defaultWidth = 720

export function chartRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, drawChart, async ({ params, query }, { language }) => {
    const dashboard = await withTransitions(services, await services.dashboards(dashboardQueryOf(query)), query)
    return new FileReply(await draw(params.name, dashboard, { language, width: defaultWidth, ...query }), 'image/svg+xml; charset=utf-8')
  })

  serve(app, services, drawCharts, async ({ query }, { language }) => {
    const dashboard = await withTransitions(services, await services.dashboards(dashboardQueryOf(query)), query)
    const drawings = query.draw.map(async (wanted) => {
      // The contract's pattern holds it to a known name and a width.
      const [name, width] = wanted.split(':') as [ChartName, string]
      return { name, width: Number(width), svg: await draw(name, dashboard, { language, ...query, width: Number(width) }) }
    })
    return { drawings: await Promise.all(drawings) }
  })

  serve(app, services, exportChart, async ({ params, query }, { database, language }) => {
    const { language: chosen = language, dialect = 'excel', ...asked } = query
    const dashboard = await services.dashboards(dashboardQueryOf(asked))
    const context: ChartContext = { language: chosen, viewpoint: dashboard.viewpoint, compared: dashboard.compared }
    const { chart, data } = chartOf(params.name, await withTransitions(services, dashboard, query))
    const { columns, rows } = chart.table(data, context)
    const fileName = exportFileName({ what: params.name, viewpoint: dashboard.viewpoint, editedAt: database.now(), extension: 'csv', language: chosen })
    return new FileReply(csvStream(columns, rows, dialect), csvMedia, fileName)
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

/** The dashboard tells what became of the recommendations; of another kind it is read when asked for. */
async function withTransitions({ database }: Services, dashboard: DashboardReply, { kind = ItemKind.recommendation }: Pick<ChartQuery, 'kind'>): Promise<DashboardReply> {
  if (kind === ItemKind.recommendation) return dashboard
  const transitions = await readTransitions(database.read, dashboard, kind)
  return { ...dashboard, charts: { ...dashboard.charts, 'status-transitions': transitions } }
}

function draw(name: ChartName, dashboard: DashboardReply, { width, theme = 'light', language }: { width: number; theme?: ChartTheme; language: Language }): Promise<string> {
  const { chart, data } = chartOf(name, dashboard)
  const context = { language, viewpoint: dashboard.viewpoint, compared: dashboard.compared, width, theme }
  return drawSvg(chart.option(data, context), { width, height: chart.height(data, context) })
}

/** A chart with its own data: the two have one name. */
function chartOf<Name extends ChartName>(name: Name, dashboard: DashboardReply) {
  const chart: Chart<DashboardReply['charts'][Name]> = charts[name]
  return { chart, data: dashboard.charts[name] }
}
