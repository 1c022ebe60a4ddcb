import { briefly } from '../../server/charts/brief.ts'
import { charts } from '../../server/charts/charts.ts'
import type { Chart, ChartContext, ChartTarget } from '../../server/charts/chart.ts'
import { figureTargets } from '../../server/charts/figure-targets.ts'
import { type ChartName, type SharedDashboard, type Language } from '../../server/contract/index.ts'
import {
  formatBase,
  formatDay,
  formatDuration,
  formatMeeting,
  formatNumber,
  formatRate,
  plural,
} from '../../server/words/format.ts'
import { labels } from '../../server/words/labels.ts'
import type { MessageKey } from '../i18n/index.ts'

/** One slide: a sentence, with a figure, a chart or a few lines. */
export interface Slide {
  key: string
  title: string
  sub?: string
  /** `base` gives the numerator and the denominator, below the figure */
  figure?: { text: string; base: string; isAlert?: boolean }
  chart?: ChartName
  lines?: { text: string; aside: string }[]
  /** The list behind the slide */
  target?: ChartTarget
}

type Say = (key: MessageKey, values?: Record<string, string | number>) => string

const order: readonly ChartName[] = [
  'recommendations-by-meeting',
  'statuses-by-month',
  'open-by-institution',
  'plan-execution',
  'indicators-by-domain',
  'indicator-cells',
]

/** The slides of a dashboard, in the order in which a session discusses them. */
export function slidesOf(dashboard: SharedDashboard, language: Language, say: Say): Slide[] {
  const drawn = order.map((name) => chartSlide(name, dashboard, language, say))
  const change =
    dashboard.compared === null ? [] : [chartSlide('status-transitions', dashboard, language, say)]
  return [
    opening(dashboard, language, say),
    completion(dashboard, language, say),
    ...change,
    ...drawn.slice(0, 2),
    overdue(dashboard, language, say),
    ...longest(dashboard, language, say),
    ...drawn.slice(2),
  ]
}

/** The chart of a slide with its data, reduced to the few rows legible in a room, and with all its data. */
export function chartOf<Name extends ChartName>(name: Name, dashboard: SharedDashboard) {
  const chart: Chart<SharedDashboard['charts'][Name]> = charts[name]
  return { chart, data: briefly(dashboard.charts)[name], all: dashboard.charts[name] }
}

/** The width to request a drawing at: the one that can be enlarged most in the available space. */
export function widthFor(
  name: ChartName,
  dashboard: SharedDashboard,
  language: Language,
  room: { width: number; height: number },
): number {
  const { chart, data } = chartOf(name, dashboard)
  const scaleAt = (width: number) =>
    Math.min(
      room.width / width,
      room.height /
        chart.height(data, { ...contextOf(dashboard, language), width, theme: 'light' }),
    )
  const widths = Array.from({ length: 35 }, (_, step) => 320 + step * 40)
  return widths.reduce((best, width) => (scaleAt(width) > scaleAt(best) ? width : best))
}

/** What the chart functions need to know besides their data. */
export function contextOf(
  { viewpoint, compared }: SharedDashboard,
  language: Language,
): ChartContext {
  return { language, viewpoint, compared }
}

function isCut({ charts: all }: SharedDashboard): boolean {
  return (
    briefly(all)['recommendations-by-meeting'].rows.length <
    all['recommendations-by-meeting'].rows.length
  )
}

function chartSlide(
  name: ChartName,
  dashboard: SharedDashboard,
  language: Language,
  say: Say,
): Slide {
  const { chart, data, all } = chartOf(name, dashboard)
  const context = contextOf(dashboard, language)
  const note = chart.note(data, context)
  const cut =
    name === 'recommendations-by-meeting' && isCut(dashboard)
      ? say('presentation.latest')
      : undefined
  return {
    key: name,
    title: chart.title(all, context),
    sub: [chart.subtitle(data, context), note, cut]
      .filter((part) => part !== undefined)
      .join('. ')
      .replace(/\.\.$/, '.'),
    chart: name,
    ...listOf[name],
  }
}

const listOf: Partial<Record<ChartName, { target: ChartTarget }>> = {
  'plan-execution': { target: figureTargets.plan },
  'indicators-by-domain': { target: figureTargets.indicators },
  'indicator-cells': { target: figureTargets.indicators },
}

function opening({ viewpoint, compared }: SharedDashboard, language: Language, say: Say): Slide {
  const { meeting, asOf } = viewpoint
  const day = formatDay(asOf, language)
  return {
    key: 'opening',
    title:
      meeting === null
        ? say('presentation.opening.today', { day })
        : say('presentation.opening.session', { meeting: formatMeeting(meeting, language) }),
    sub: [
      meeting === null ? '' : day,
      compared?.meeting
        ? say('presentation.opening.compared', {
            meeting: formatMeeting(compared.meeting, language),
            day: formatDay(compared.asOf, language),
          })
        : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
  }
}

function completion({ current, before }: SharedDashboard, language: Language, say: Say): Slide {
  const rate = current.recommendations.completion
  const values = {
    count: formatNumber(rate.numerator, language),
    total: formatNumber(rate.denominator, language),
  }
  const earlier = before?.recommendations.completion
  return {
    key: 'completion',
    title: plural(
      rate.numerator,
      {
        one: say('presentation.completion.one', values),
        other: say('presentation.completion.other', values),
      },
      language,
    ),
    figure: { text: formatRate(rate, language), base: formatBase(rate, language) },
    ...(earlier === undefined
      ? {}
      : {
          sub: say('presentation.completion.before', {
            rate: formatRate(earlier, language),
            base: formatBase(earlier, language),
          }),
        }),
    target: figureTargets.completed,
  }
}

function overdue({ current }: SharedDashboard, language: Language, say: Say): Slide {
  const { overdueRate, overdueOverOneYear, undated } = current.recommendations
  const count = overdueRate.numerator
  const values = { count: formatNumber(count, language) }
  const title =
    count === 0
      ? say('presentation.overdue.none')
      : plural(
          count,
          {
            one: say('presentation.overdue.one', values),
            other: say('presentation.overdue.other', values),
          },
          language,
        )
  return {
    key: 'overdue',
    title,
    figure: {
      text: formatNumber(count, language),
      base: say('presentation.overdue.base', {
        total: formatNumber(overdueRate.denominator, language),
        rate: formatRate(overdueRate, language),
      }),
      isAlert: count > 0,
    },
    sub: say('presentation.overdue.sub', {
      years: formatNumber(overdueOverOneYear, language),
      undated: formatNumber(undated, language),
    }),
    target: figureTargets.overdue,
  }
}

function longest(
  { overdue: items, viewpoint }: SharedDashboard,
  language: Language,
  say: Say,
): Slide[] {
  if (items.length === 0) return []
  const leadOf = ({ lead }: (typeof items)[number]) =>
    lead?.acronym ?? lead?.name ?? labels[language].unknown
  return [
    {
      key: 'longest',
      title: say('presentation.longest'),
      lines: items.map((item) => ({
        text: item.title,
        aside: [
          leadOf(item),
          item.deadline === null ? '' : formatDuration(item.deadline, viewpoint.asOf, language),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      })),
      target: figureTargets.overdue,
    },
  ]
}
