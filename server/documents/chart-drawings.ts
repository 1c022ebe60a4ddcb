import { drawSvg } from '../drawings/draw.ts'
import { chartOf } from '../drawings/named.ts'
import { type ChartName, chartNames } from '../contract/chart-endpoints.ts'
import { briefly } from '../charts/brief.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { ChartContent } from './content.ts'
import { withPaperFont } from '../drawings/fonts.ts'

/** The width between the margins of an A4 page, in pixels of 1/96 inch. */
const paperWidth = 642

/** Which charts of a dashboard to draw, and for which medium. */
export interface WantedCharts {
  /** All charts by default. */
  names?: readonly ChartName[]
  /** Shows the plan by axis only, because a slide has no room for the names of sub-programmes. */
  isForSlides?: boolean
}

/** Draws the dashboard's charts for paper, with the same builders as the screen. */
export async function drawCharts(
  dashboard: DashboardReply,
  language: Language,
  { names = chartNames, isForSlides = false }: WantedCharts,
): Promise<ChartContent[]> {
  const drawn: ChartContent[] = []
  // One at a time: drawing blocks the thread, and requests can be answered between two drawings.
  for (const name of names) drawn.push(await drawChart(name, dashboard, { language, isForSlides }))
  return drawn
}

async function drawChart<Name extends ChartName>(
  name: Name,
  dashboard: DashboardReply,
  { language, isForSlides }: { language: Language; isForSlides: boolean },
): Promise<ChartContent> {
  const { chart, option, data } = chartOf(name, dashboard)
  const context = {
    language,
    viewpoint: dashboard.viewpoint,
    compared: dashboard.compared,
    width: paperWidth,
    theme: 'light' as const,
  }
  const svg = await drawSvg(option(data, context), {
    width: paperWidth,
    height: chart.height(data, context),
  })
  return {
    name,
    title: chart.title(data, context),
    subtitle: chart.subtitle(data, context),
    note: chart.note(data, context) ?? '',
    alt: chart.altText(data, context),
    svg: withPaperFont(svg),
    table: chart.table(
      isForSlides && name === 'plan-execution' ? briefly(dashboard.charts)[name] : data,
      context,
    ),
  }
}
