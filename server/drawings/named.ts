import type { ChartName } from '../contract/chart-endpoints.ts'
import { briefly } from '../charts/brief.ts'
import type { ChartOption } from '../charts/chart-option.ts'
import type { Chart, ChartTheme, DrawingContext } from '../charts/chart.ts'
import { charts } from '../charts/charts.ts'
import { chartOptions } from '../charts/options/options.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import type { Language } from '../contract/vocabulary.ts'
import { FileReply } from '../http/replies.ts'
import { drawSvg } from './draw.ts'

const defaultWidth = 720

interface Drawing {
  width?: number | undefined
  theme?: ChartTheme | undefined
  /** With fewer rows, to be legible from the back of a meeting room. */
  brief?: boolean | undefined
  language: Language
}

/** The builder, the ECharts option and the data of a chart, found by its name. */
export function chartOf<Name extends ChartName>(
  name: Name,
  dashboard: Pick<DashboardReply, 'charts'>,
) {
  const chart: Chart<DashboardReply['charts'][Name]> = charts[name]
  const option: (data: DashboardReply['charts'][Name], context: DrawingContext) => ChartOption =
    chartOptions[name]
  return { chart, option, data: dashboard.charts[name] }
}

/** Draws a chart of a dashboard as SVG, at the width requested and the height that it needs, in pixels. */
export async function drawingOf(
  name: ChartName,
  dashboard: Pick<DashboardReply, 'charts' | 'viewpoint' | 'compared'>,
  { width = defaultWidth, theme = 'light', brief = false, language }: Drawing,
): Promise<{ name: ChartName; width: number; height: number; svg: string }> {
  const { chart, option, data } = chartOf(
    name,
    brief ? { charts: briefly(dashboard.charts) } : dashboard,
  )
  const context = {
    language,
    viewpoint: dashboard.viewpoint,
    compared: dashboard.compared,
    width,
    theme,
  }
  const height = chart.height(data, context)
  return { name, width, height, svg: await drawSvg(option(data, context), { width, height }) }
}

/** Draws a chart as an SVG reply to a request. */
export async function drawNamed(...drawing: Parameters<typeof drawingOf>): Promise<FileReply> {
  return new FileReply((await drawingOf(...drawing)).svg, 'image/svg+xml; charset=utf-8')
}
