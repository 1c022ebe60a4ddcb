import type { MonthlyData } from '../contract/dashboard.ts'
import { chartWords } from '../words/charts.ts'
import { labels } from '../words/labels.ts'
import { executionStatuses, ItemKind, type Language } from '../contract/vocabulary.ts'
import type { Chart } from './chart.ts'
import { meetingMark } from './meeting-label.ts'
import { layoutMonths } from './month-layout.ts'
import { saidFigures } from './said-figures.ts'
import { byMonthSentence } from './sentences/by-month.ts'
import { tally } from './tallies.ts'

/** Statuses by month as stacked areas, with the sessions marked. */
export const statusesByMonth: Chart<MonthlyData> = {
  title: (data, { language }) => byMonthSentence(data, language),
  subtitle: (_, { language, viewpoint }) =>
    chartWords[language].statusesByMonth.subtitle(viewpoint),
  note: (data, { language }) => unplacedNote(data, language),
  table({ months }, { language }) {
    const words = chartWords[language].statusesByMonth.columns
    return {
      columns: [
        { key: 'asOf', label: words.month, format: 'day' },
        ...executionStatuses.map((status) => ({
          key: status,
          label: labels[language].status[status],
          format: 'integer' as const,
        })),
        { key: 'total', label: words.total, format: 'integer' },
      ],
      rows: months.map(({ asOf, counts }) => [
        asOf,
        ...executionStatuses.map((status) => counts[status]),
        tally(counts, executionStatuses),
      ]),
    }
  },
  height: (data, context) => layoutMonths(data, context).height,
  altText(data, context) {
    const { columns, rows } = statusesByMonth.table(data, context)
    const ends = [rows[0], rows.length > 1 ? rows.at(-1) : undefined].flatMap((row) =>
      row === undefined ? [] : [row],
    )
    return `${statusesByMonth.title(data, context)}. ${saidFigures({ columns, rows: ends }, context.language)}`.trim()
  },
  target({ months }, { seriesId, dataIndex }, { viewpoint }) {
    const month = months[dataIndex]
    const status = executionStatuses.filter((each) => each === seriesId)
    if (month === undefined || (status.length === 0 && seriesId !== 'total')) return undefined
    const at = { asOf: month.asOf, knownAt: viewpoint.knownAt }
    return { kind: ItemKind.recommendation, filter: status.length === 0 ? at : { ...at, status } }
  },
}

function unplacedNote({ meetings }: MonthlyData, language: Language): string | undefined {
  const sessions = meetings
    .filter(({ heldOn }) => (heldOn ?? '').length < 7)
    .map((meeting) => meetingMark(meeting, language))
    .filter((mark) => mark !== '')
  return sessions.length === 0
    ? undefined
    : chartWords[language].statusesByMonth.unplaced({ sessions })
}
