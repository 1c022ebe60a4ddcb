import type { FastifyReply } from 'fastify'

import type { ChartName } from '../contract/chart-endpoints.ts'
import { briefly } from '../contract/charts/brief.ts'
import type { Chart, ChartTheme } from '../contract/charts/chart.ts'
import { charts } from '../contract/charts/charts.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import type { Language } from '../contract/vocabulary.ts'
import { FileReply } from '../serve.ts'
import { drawSvg } from './draw.ts'

const defaultWidth = 720

/** A drawing carries its own styles and nothing else: no script can run in it, wherever it is opened. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'"

/** A chart with its own data: the two have one name. */
export function chartOf<Name extends ChartName>(name: Name, dashboard: Pick<DashboardReply, 'charts'>) {
  const chart: Chart<DashboardReply['charts'][Name]> = charts[name]
  return { chart, data: dashboard.charts[name] }
}

/** Draws a chart of a dashboard, as the answer to a request. */
export async function drawNamed(
  name: ChartName,
  dashboard: Pick<DashboardReply, 'charts' | 'viewpoint' | 'compared'>,
  { width = defaultWidth, theme = 'light', brief = false, language }: { width: number | undefined; theme?: ChartTheme | undefined; brief: boolean | undefined; language: Language },
  reply: FastifyReply,
): Promise<FileReply> {
  const { chart, data } = chartOf(name, brief ? { charts: briefly(dashboard.charts) } : dashboard)
  const context = { language, viewpoint: dashboard.viewpoint, compared: dashboard.compared, width, theme }
  void reply.header('content-security-policy', drawingPolicy)
  return new FileReply(await drawSvg(chart.option(data, context), { width, height: chart.height(data, context) }), 'image/svg+xml; charset=utf-8')
}
