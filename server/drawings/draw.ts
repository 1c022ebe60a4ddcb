import type { ChartOption } from '../charts/chart-option.ts'
import { fontFamily } from '../charts/font.ts'
import { lightenSvg } from './lighten-svg.ts'

let loading: ReturnType<typeof load> | undefined

/** Draws a chart as SVG. ECharts is loaded with the first drawing, not when the server starts. */
export async function drawSvg(
  option: ChartOption,
  { width, height }: { width: number; height: number },
): Promise<string> {
  loading ??= load()
  const { init } = await loading
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    const seriesIds = [option.series].flat().map((series) => String(series?.id ?? ''))
    return lightenSvg(chart.renderToSVGString(), { fontFamily, seriesIds })
  } finally {
    // Disposes of the chart because its timers would keep the process alive.
    chart.dispose()
  }
}

async function load() {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ])
  core.use([
    charts.BarChart,
    charts.CustomChart,
    charts.LineChart,
    charts.SankeyChart,
    components.GraphicComponent,
    components.GridComponent,
    components.LegendComponent,
    components.TooltipComponent,
    renderers.SVGRenderer,
  ])
  return core
}
