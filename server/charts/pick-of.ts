import type { ChartOption } from './chart-option.ts'
import type { ChartPick } from './chart.ts'

/**
 * The number that an ECharts event points at. The event of an area has no data index: the caller passes the
 * index under the pointer as `pointedAt`.
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
