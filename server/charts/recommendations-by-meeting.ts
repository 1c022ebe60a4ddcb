import type { ByMeetingData } from '../contract/dashboard.ts'
import { chartWords } from '../words/charts.ts'
import { formatNumber, formatPartialDay } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import { executionStatuses, ItemKind } from '../contract/vocabulary.ts'
import { layoutBars, type StackedBars } from './bar-layout.ts'
import type { Chart, DrawingContext } from './chart.ts'
import { meetingLabel } from './meeting-label.ts'
import { saidFigures } from './said-figures.ts'
import { byMeetingSentence } from './sentences/by-meeting.ts'
import { statusSegments } from './status-segments.ts'

/** Recommendations by meeting of origin, stacked by status. */
export const recommendationsByMeeting: Chart<ByMeetingData> = {
  title: (data, { language }) => byMeetingSentence(data, language),
  subtitle: (_, { language, viewpoint }) =>
    chartWords[language].recommendationsByMeeting.subtitle(viewpoint),
  note: () => undefined,
  table({ rows }, { language }) {
    const words = chartWords[language].recommendationsByMeeting.columns
    return {
      columns: [
        { key: 'meeting', label: words.meeting, format: 'text' },
        { key: 'heldOn', label: words.heldOn, format: 'text' },
        ...executionStatuses.map((status) => ({
          key: status,
          label: labels[language].status[status],
          format: 'integer' as const,
        })),
        { key: 'total', label: words.total, format: 'integer' },
      ],
      rows: rows.map(({ meeting, counts, total }) => [
        meetingLabel(meeting, language),
        meeting === null ? null : formatPartialDay(meeting.heldOn, language),
        ...executionStatuses.map((status) => counts[status]),
        total,
      ]),
    }
  },
  height: (data, context) => layoutBars(meetingBars(data, context), context).height,
  altText(data, context) {
    return `${recommendationsByMeeting.title(data, context)}. ${saidFigures(recommendationsByMeeting.table(data, context), context.language)}`.trim()
  },
  target({ rows }, { seriesId, dataIndex }) {
    const meeting = rows[dataIndex]?.meeting
    if (meeting === undefined || meeting === null) return undefined
    const status = executionStatuses.filter((each) => each === seriesId)
    if (status.length === 0 && seriesId !== 'total') return undefined
    return {
      kind: ItemKind.recommendation,
      filter: { meeting: [meeting.code], ...(status.length === 0 ? {} : { status }) },
    }
  },
}

export function meetingBars({ rows }: ByMeetingData, context: DrawingContext): StackedBars {
  const segments = statusSegments(
    executionStatuses,
    rows.map((row) => row.counts),
    context,
  )
  return {
    rows: rows.map(({ meeting }) => ({ label: meetingLabel(meeting, context.language) })),
    bars: [
      {
        thickness: 24,
        segments,
        isNumbered: true,
        ends: rows.map(({ total }) => ({ text: formatNumber(total, context.language) })),
      },
    ],
    legend: segments.map((segment) => segment.name),
  }
}
