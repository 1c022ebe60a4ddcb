import type { DomainsData } from '../contract/dashboard.ts'
import { chartWords } from '../words/charts.ts'
import { colon } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import { categoryName } from '../words/names.ts'
import type { Cell } from '../contract/reports.ts'
import type { StatusCounts } from '../contract/item-lists.ts'
import { assessmentStatuses, ItemKind, type Day } from '../contract/vocabulary.ts'
import { layoutBars, type Bar, type StackedBars } from './bar-layout.ts'
import type { Chart, DrawingContext } from './chart.ts'
import { saidFigures } from './said-figures.ts'
import { byDomainSentence } from './sentences/by-domain.ts'
import { statusSegments } from './status-segments.ts'
import { assessedOf } from './tallies.ts'
import { yesOfAssessed } from './yes-of-assessed.ts'

const baselinePrefix = 'baseline-'

/** Indicators by domain and assessment: now, with the baseline as a thinner bar below. */
export const indicatorsByDomain: Chart<DomainsData> = {
  title: (data, { language }) => byDomainSentence(data, language),
  subtitle: ({ baselineAsOf }, { language, viewpoint }) =>
    chartWords[language].indicatorsByDomain.subtitle({ asOf: viewpoint.asOf, baselineAsOf }),
  note(_, { language }) {
    const { assessment, indicatorsByDomain } = chartWords[language]
    return `${indicatorsByDomain.note} ${assessment.noRanking}`
  },
  table(data, { language }) {
    const words = chartWords[language].indicatorsByDomain.columns
    const rounds = [
      { prefix: '', after: '' },
      ...(data.baselineAsOf === null
        ? []
        : [{ prefix: baselinePrefix, after: ` (${yearOf(data.baselineAsOf)})` }]),
    ]
    return {
      columns: [
        { key: 'domain', label: words.domain, format: 'text' },
        ...rounds.flatMap(({ prefix, after }) => [
          ...assessmentStatuses.map((status) => ({
            key: `${prefix}${status}`,
            label: `${labels[language].status[status]}${after}`,
            format: 'integer' as const,
          })),
          {
            key: `${prefix}assessed`,
            label: `${words.assessed}${after}`,
            format: 'integer' as const,
          },
        ]),
      ],
      rows: data.rows.map(({ category, counts, baseline }) => [
        categoryName(category, language),
        ...numbersOf(counts),
        ...(data.baselineAsOf === null ? [] : numbersOf(baseline)),
      ]),
    }
  },
  height: (data, context) => layoutBars(domainBars(data, context), context).height,
  altText(data, context) {
    return `${indicatorsByDomain.title(data, context)}. ${saidFigures(indicatorsByDomain.table(data, context), context.language)}`.trim()
  },
  target({ rows, baselineAsOf }, { seriesId, dataIndex }) {
    const row = rows[dataIndex]
    if (row === undefined) return undefined
    const isBaseline = seriesId.startsWith(baselinePrefix)
    const asked = isBaseline ? seriesId.slice(baselinePrefix.length) : seriesId
    const status =
      asked === 'assessed'
        ? (['yes', 'partial', 'no'] as const)
        : assessmentStatuses.filter((each) => each === asked)
    if (status.length === 0 || (isBaseline && baselineAsOf === null)) return undefined
    return {
      kind: ItemKind.indicator,
      filter: {
        category: [row.category.code],
        status: [...status],
        ...(isBaseline && baselineAsOf !== null ? { asOf: baselineAsOf } : {}),
      },
    }
  },
}

/** The bars of the chart: the assessments now, and the baseline when there is one. */
export function domainBars(data: DomainsData, context: DrawingContext): StackedBars {
  const { language } = context
  const segments = statusSegments(
    assessmentStatuses,
    data.rows.map((row) => row.counts),
    context,
  )
  const now: Bar = {
    thickness: 22,
    segments,
    isNumbered: true,
    ends: data.rows.map(({ counts }) => ({ text: yesOfAssessed(counts, language) })),
  }
  return {
    rows: data.rows.map(({ category }) => ({ label: categoryName(category, language) })),
    bars: data.baselineAsOf === null ? [now] : [now, baselineBar(data, data.baselineAsOf, context)],
    linesAbove: 2,
    legend: segments.map((segment) => segment.name),
  }
}

function baselineBar({ rows }: DomainsData, asOf: Day, context: DrawingContext): Bar {
  const { language } = context
  return {
    thickness: 13,
    segments: statusSegments(
      assessmentStatuses,
      rows.map((row) => row.baseline),
      context,
      baselinePrefix,
    ),
    isNumbered: false,
    isFaded: true,
    ends: rows.map(({ baseline }) => ({
      text:
        baseline === null
          ? ''
          : `${yearOf(asOf)}${colon(language)}${yesOfAssessed(baseline, language)}`,
    })),
  }
}

function numbersOf(counts: StatusCounts | null): Cell[] {
  return [
    ...assessmentStatuses.map((status) => counts?.[status] ?? null),
    counts === null ? null : assessedOf(counts),
  ]
}

const yearOf = (day: Day) => day.slice(0, 4)
