import type { FinancialRate, MeasuredRate, PlanData } from '../contract/dashboard.ts'
import { chartWords } from '../words/charts.ts'
import { formatRate } from '../words/format.ts'
import { categoryName } from '../words/names.ts'
import type { Rate } from '../contract/schema.ts'
import type { CategoryRef } from '../contract/tracking.ts'
import { ItemKind, type Language } from '../contract/vocabulary.ts'
import { layoutBars, type Bar, type StackedBars } from './bar-layout.ts'
import { axisNumber } from './axis-number.ts'
import type { Chart, ChartTable, DrawingContext } from './chart.ts'
import { palettes } from './palette.ts'
import { saidFigures } from './said-figures.ts'
import { planSentence } from './sentences/plan.ts'

interface PlanRow {
  category: CategoryRef
  label: string
  isAxis: boolean
  itemCount: number
  physical: MeasuredRate
  financial: FinancialRate
}

/** The height under the bars, for the label of the dashed line. */
export const footer = 24

/** Physical and financial execution of the plan by axis and sub-programme, compared with the time elapsed. */
export const planExecution: Chart<PlanData> = {
  title: (data, { language }) => planSentence(data, language),
  subtitle: (_, { language, viewpoint }) => chartWords[language].planExecution.subtitle(viewpoint),
  note: ({ axes }, { language }) => measuredNote(axes, language),
  table(data, { language }) {
    const words = chartWords[language].planExecution.columns
    return {
      columns: [
        { key: 'category', label: words.category, format: 'text' },
        { key: 'items', label: words.items, format: 'integer' },
        { key: 'physical', label: words.physical, format: 'percent' },
        { key: 'reached', label: words.reached, format: 'integer' },
        { key: 'weights', label: words.weights, format: 'integer' },
        { key: 'unmeasured', label: words.unmeasured, format: 'integer' },
        { key: 'financial', label: words.financial, format: 'percent' },
        { key: 'disbursed', label: words.disbursed, format: 'xof' },
        { key: 'planned', label: words.planned, format: 'xof' },
        { key: 'unbudgeted', label: words.unbudgeted, format: 'integer' },
        { key: 'unreported', label: words.unreported, format: 'integer' },
        { key: 'elapsed', label: words.elapsed, format: 'percent' },
      ],
      rows: rowsOf(data, language).map(({ label, itemCount, physical, financial }) => [
        label,
        itemCount,
        percentOf(physical),
        physical.numerator,
        physical.denominator,
        physical.unmeasured,
        percentOf(financial),
        financial.numerator,
        financial.denominator,
        financial.unbudgeted,
        financial.unreported,
        percentOf(data.elapsed),
      ]),
    }
  },
  height: (data, context) => layoutBars(planBars(data, context), context).height,
  altText(data, context) {
    const { physical, financial } = chartWords[context.language].planExecution.columns
    const figures: ChartTable = {
      columns: [
        { key: 'category', label: '', format: 'text' },
        { key: 'physical', label: physical, format: 'percent' },
        { key: 'financial', label: financial, format: 'percent' },
      ],
      rows: rowsOf(data, context.language).map((row) => [
        row.label,
        percentOf(row.physical),
        percentOf(row.financial),
      ]),
    }
    return `${planExecution.title(data, context)}. ${saidFigures(figures, context.language)}`.trim()
  },
  target(data, { dataIndex }, { language }) {
    const row = rowsOf(data, language)[dataIndex]
    return row === undefined
      ? undefined
      : { kind: ItemKind.plan_item, filter: { category: [row.category.code] } }
  },
}

function rowsOf({ axes }: PlanData, language: Language): PlanRow[] {
  return axes.flatMap((axis, index) => [
    {
      ...axis,
      label: chartWords[language].planExecution.axis({
        number: axisNumber(axis.category, index),
        name: categoryName(axis.category, language),
      }),
      isAxis: true,
    },
    ...axis.programmes.map((programme) => ({
      ...programme,
      label: categoryName(programme.category, language),
      isAxis: false,
    })),
  ])
}

export function planBars(data: PlanData, context: DrawingContext): StackedBars {
  const { language, theme } = context
  const rows = rowsOf(data, language)
  const { marks, text, muted, alert } = palettes[theme]
  const { ends: words, series: names, unit } = chartWords[language].planExecution
  // The words « physique » and « financière » are written only on the axes: the bars of sub-programmes look
  // the same.
  const said = (rate: Rate, word: string, { isAxis }: PlanRow) =>
    isAxis ? `${formatRate(rate, language)} ${word}` : formatRate(rate, language)
  // Compares the rounded percentages, as shown: two that look equal must not be said to differ.
  const isAhead = ({ physical, financial }: PlanRow) =>
    Math.round(percentOf(financial) ?? 0) > Math.round(percentOf(physical) ?? 100)
  const bars: Bar[] = [
    {
      thickness: 15,
      isNumbered: false,
      segments: [
        {
          id: 'physical',
          name: names.physical,
          mark: marks.completed,
          values: rows.map((row) => percentOf(row.physical)),
        },
      ],
      ends: rows.map((row) => ({
        text: said(row.physical, words.physical, row),
        isBold: row.isAxis,
        fill: text,
      })),
    },
    {
      thickness: 12,
      isNumbered: false,
      segments: [
        {
          id: 'financial',
          name: names.financial,
          mark: marks.in_progress,
          values: rows.map((row) => percentOf(row.financial)),
          marks: rows.map((row) => (isAhead(row) ? marks.not_completed : undefined)),
        },
      ],
      ends: rows.map((row) => ({
        text: said(row.financial, words.financial, row),
        fill: isAhead(row) ? alert : muted,
      })),
    },
  ]
  return {
    rows: rows.map((row) => ({
      label: row.label,
      isBold: row.isAxis,
      indent: row.isAxis ? 0 : 14,
    })),
    bars,
    legend: [],
    scaleEnd: Math.max(
      100,
      ...rows.flatMap((row) => [percentOf(row.physical) ?? 0, percentOf(row.financial) ?? 0]),
    ),
    unit,
    footer,
    linesAbove: 2,
  }
}

function measuredNote(axes: PlanData['axes'], language: Language): string | undefined {
  const sum = (numberOf: (axis: PlanData['axes'][number]) => number) =>
    axes.reduce((all, axis) => all + numberOf(axis), 0)
  const say = chartWords[language].planExecution
  const parts = [
    { count: sum((axis) => axis.physical.unmeasured), said: say.unmeasured },
    { count: sum((axis) => axis.financial.unbudgeted), said: say.unbudgeted },
    { count: sum((axis) => axis.financial.unreported), said: say.unreported },
  ].flatMap(({ count, said }) => (count > 0 ? [said(count)] : []))
  return parts.length === 0 ? undefined : say.notInRates({ parts })
}

/** The percentage of a rate, unrounded; null when its denominator is 0. */
export function percentOf({ numerator, denominator }: Rate): number | null {
  return denominator === 0 ? null : (100 * numerator) / denominator
}
