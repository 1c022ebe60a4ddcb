import type pptxgen from 'pptxgenjs'

import type { Cell, ReportColumn } from '../contract/reports.ts'
import { type StatusMeaning, statusTraits } from '../contract/status-traits.ts'
import { assessmentStatuses, executionStatuses, type Status } from '../contract/vocabulary.ts'
import type { ChartContent, DocumentContent } from './content.ts'
import { fontFace, ink, quiet, slideOf } from './slide-page.ts'

interface NativeChart {
  /** Stacked bars, bars side by side (clustered), or stacked areas month by month. */
  form: 'stacked' | 'clustered' | 'months'
  /** The columns used as series, with their colours. All colours are light enough for dark labels. */
  colours: Record<string, string>
}

const meaningColours: Record<StatusMeaning, string> = {
  completed: '3A9A7C',
  in_progress: 'A5D6C4',
  not_started: 'D9CDBB',
  failed: 'E8843F',
  suspended: 'A99BCB',
  obsolete: 'C9C5BF',
  unknown: 'E6E8EB',
}
const coloursOf = (statuses: readonly Status[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, meaningColours[statusTraits[status].meaning]]),
  )

/**
 * The charts that PowerPoint can draw natively; the two others (status transitions, indicator cells) are only on
 * paper.
 */
const nativeCharts: Partial<Record<ChartContent['name'], NativeChart>> = {
  'recommendations-by-meeting': { form: 'stacked', colours: coloursOf(executionStatuses) },
  'statuses-by-month': { form: 'months', colours: coloursOf(executionStatuses) },
  'plan-execution': {
    form: 'clustered',
    colours: { physical: meaningColours.completed, financial: meaningColours.in_progress },
  },
  'indicators-by-domain': {
    form: 'stacked',
    colours: coloursOf(assessmentStatuses),
  },
  'open-by-institution': {
    form: 'clustered',
    colours: { open: meaningColours.in_progress, overdue: meaningColours.failed },
  },
}

/** Adds a slide with an editable chart; adds none when PowerPoint cannot draw the chart natively. */
export function chartSlide(
  deck: pptxgen,
  { name, title, subtitle, alt, note, table }: ChartContent,
  content: DocumentContent,
): void {
  const native = nativeCharts[name]
  if (native === undefined) return
  const { form, colours } = native
  const slide = slideOf(deck, title, content)
  slide.addText([subtitle, note].filter((text) => text !== '').join(' · '), {
    x: 0.6,
    y: 1.3,
    w: 12.1,
    h: 0.4,
    fontFace,
    fontSize: 13,
    color: quiet,
  })
  if (table.rows.length === 0) {
    slide.addText(content.words.nothing, {
      x: 0.6,
      y: 3,
      w: 12.1,
      h: 0.6,
      fontFace,
      fontSize: 20,
      color: ink,
    })
    return
  }
  // PowerPoint draws the first bar of a horizontal chart at the bottom.
  const rows = form === 'months' ? table.rows : table.rows.toReversed()
  const names = rows.map((row) =>
    nameOf(
      row[table.columns.findIndex(({ format }) => format === 'text' || format === 'day')] ?? '–',
    ),
  )
  const series = table.columns.flatMap((column, index) =>
    column.key in colours
      ? [
          {
            name: column.label,
            labels: names,
            values: rows.map((row) => valueOf(row[index] ?? null, column)),
          },
        ]
      : [],
  )
  const isShare = table.columns.some(({ key, format }) => key in colours && format === 'percent')
  slide.addChart(form === 'months' ? deck.ChartType.area : deck.ChartType.bar, series, {
    x: 0.6,
    y: 1.8,
    w: 12.1,
    h: 4.9,
    altText: alt,
    chartColors: Object.values(colours),
    showLegend: true,
    legendPos: 't',
    legendFontSize: 14,
    catAxisLabelFontSize: 12,
    ...(form === 'months'
      ? {
          barGrouping: 'stacked',
          catAxisLabelFrequency: String(Math.ceil(rows.length / 12)),
          valAxisLabelFontSize: 12,
          valGridLine: { color: 'D8DCE0', size: 0.5 },
        }
      : {
          barDir: 'bar',
          barGrouping: form,
          valAxisHidden: true,
          valGridLine: { style: 'none' },
          barGapWidthPct: 40,
          showValue: true,
          dataLabelFontSize: 11,
          dataLabelColor: ink,
          dataLabelFormatCode: isShare ? content.words.percentFormat : '0;;',
        }),
  })
}

/** A day as month and year: « 03/2016 ». */
function nameOf(cell: Cell): string {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(String(cell)) ?? []
  return year === undefined || month === undefined ? String(cell) : `${month}/${year}`
}

/**
 * A percentage that is not measured leaves its cell empty (NaN), so that PowerPoint draws nothing rather than
 * zero. A missing count is 0.
 */
function valueOf(cell: Cell, { format }: ReportColumn): number {
  if (typeof cell === 'number') return format === 'percent' ? Math.round(cell * 10) / 10 : cell
  return format === 'percent' ? Number.NaN : 0
}
