import type { ChartOption } from './chart-option.ts'
import type { ChartPick } from './chart.ts'

/**
 * The number that an ECharts event points at. An area's event doesn't say where in the series it happened: the caller
 * gives the datum under the pointer.
 */
export function pickOf(
  event: { seriesIndex?: number; dataIndex?: number },
  option: ChartOption,
  pointedAt?: number,
): ChartPick | undefined {
  const series = [option.series].flat()[event.seriesIndex ?? -1]
  const dataIndex = event.dataIndex ?? pointedAt
  if (series?.id === undefined || dataIndex === undefined) return undefined
  return { seriesId: String(series.id), dataIndex }
}
