import type {
  BarSeriesOption,
  CustomSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
} from 'echarts/charts'
import type {
  GraphicComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'

/** The parts of ECharts that the charts use: the server and the browser load only these. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | LineSeriesOption
  | SankeySeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>
export type BarSeries = BarSeriesOption
export type LineSeries = LineSeriesOption
export type SankeySeries = SankeySeriesOption
export type Legend = LegendComponentOption
export type GraphicElement = NonNullable<
  Extract<GraphicComponentOption, { elements?: unknown }>['elements']
>[number]
