import { type Chart, wordsOf } from '../charts/chart.ts'
import { charts } from '../charts/charts.ts'
import type {
  DashboardReply,
  DashboardWords,
  IndicatorCellsData,
  readDashboard,
} from '../contract/dashboard.ts'
import type { ReplyOf } from '../contract/endpoint.ts'
import type { Language } from '../contract/vocabulary.ts'
import { titleOf } from '../words/names.ts'

/** Adds the texts of a dashboard's charts in one language, and removes the titles of the other language. */
export function wordedIn(
  language: Language,
  dashboard: DashboardReply,
): ReplyOf<typeof readDashboard> {
  return {
    ...dashboard,
    charts: {
      ...dashboard.charts,
      'indicator-cells': titledIn(language, dashboard.charts['indicator-cells']),
    },
    words: wordsIn(language, dashboard),
  }
}

/** Removes English titles that are not shown: the titles of the ninety indicators are most of the reply's size. */
function titledIn(language: Language, data: IndicatorCellsData): IndicatorCellsData {
  return {
    ...data,
    rows: data.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const isRead = cell.titleEn !== null && titleOf(cell, language) === cell.titleEn
        return { ...cell, titleEn: isRead ? cell.titleEn : null }
      }),
    })),
  }
}

function wordsIn(
  language: Language,
  { charts: data, viewpoint, compared }: DashboardReply,
): DashboardWords {
  const context = { language, viewpoint, compared }
  const wordsFor = <Name extends keyof DashboardWords>(name: Name) => {
    const chart: Chart<DashboardReply['charts'][Name]> = charts[name]
    return wordsOf(chart, data[name], context)
  }
  return {
    'recommendations-by-meeting': wordsFor('recommendations-by-meeting'),
    'statuses-by-month': wordsFor('statuses-by-month'),
    'plan-execution': wordsFor('plan-execution'),
    'indicators-by-domain': wordsFor('indicators-by-domain'),
    'indicator-cells': wordsFor('indicator-cells'),
    'open-by-institution': wordsFor('open-by-institution'),
  }
}
