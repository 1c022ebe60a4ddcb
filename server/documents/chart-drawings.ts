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

/** What is drawn of a dashboard. */
export interface WantedCharts {
  /** All unless said. */
  names?: readonly ChartName[]
  /** The plan's axes without their sub-programmes, whose names a slide has no room for. */
  isForSlides?: boolean
}

/** Draws the dashboard's charts for paper, by the builders of the screen. */
export async function drawCharts(
  dashboard: DashboardReply,
  language: Language,
  { names = chartNames, isForSlides = false }: WantedCharts,
): Promise<ChartContent[]> {
  const drawn: ChartContent[] = []
  // One after the other: a drawing holds the thread, and requests pass between two.
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
