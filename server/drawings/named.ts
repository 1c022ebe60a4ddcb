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
  /** With fewer rows, to be read from the end of a hall. */
  brief?: boolean | undefined
  language: Language
}

/** A chart with its own data: the two have one name. */
export function chartOf<Name extends ChartName>(
  name: Name,
  dashboard: Pick<DashboardReply, 'charts'>,
) {
  const chart: Chart<DashboardReply['charts'][Name]> = charts[name]
  const option: (data: DashboardReply['charts'][Name], context: DrawingContext) => ChartOption =
    chartOptions[name]
  return { chart, option, data: dashboard.charts[name] }
}

/** Draws a chart of a dashboard as SVG, as wide as asked and as high as it needs, in pixels. */
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

/** The same, as the answer to a request. */
export async function drawNamed(...drawing: Parameters<typeof drawingOf>): Promise<FileReply> {
  return new FileReply((await drawingOf(...drawing)).svg, 'image/svg+xml; charset=utf-8')
}
