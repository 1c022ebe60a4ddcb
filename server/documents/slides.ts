import pptxgen from 'pptxgenjs'

import type { Cell, ReportColumn } from '../contract/reports.ts'
import { type StatusMeaning, statusTraits } from '../contract/status-traits.ts'
import {
  assessmentStatuses,
  executionStatuses,
  type Language,
  type Status,
} from '../contract/vocabulary.ts'
import type { ChartContent, DocumentContent } from './content.ts'

const ink = '1C2430'
const accent = '0F4C5C'
const quiet = '5A6472'
const fontFace = 'Calibri'

interface NativeChart {
  /** Bars one after the other or side by side; or areas one on another, month by month. */
  form: 'stacked' | 'clustered' | 'months'
  /** The columns that are its series. Colours take dark labels. */
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

/** The charts that PowerPoint says in full; the flows and the cells are on paper. */
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

/** Writes the slides: one point each, its sentence as title, with charts that people can edit. */
export async function writeSlides(content: DocumentContent): Promise<Uint8Array> {
  const deck = new pptxgen()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = `${content.title} · ${content.subject}`
  deck.company = 'SP/CCM'
  cover(deck, content)
  figuresSlide(deck, content)
  for (const chart of content.charts) {
    const native = nativeCharts[chart.name]
    if (native !== undefined) chartSlide(deck, { chart, native }, content)
  }
  linesSlide(deck, content.words.changed, content.note.changes, content)
  latestSlide(deck, content)
  linesSlide(
    deck,
    content.words.decisions,
    content.note.decisions.length > 0 ? content.note.decisions : [content.words.noDecision],
    content,
  )
  const bytes = await deck.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('the slides are not bytes')
  return bytes
}

function slideOf(
  deck: pptxgen,
  title: string,
  { standing, warnings }: DocumentContent,
): pptxgen.Slide {
  const slide = deck.addSlide()
  slide.addText(title, {
    x: 0.6,
    y: 0.35,
    w: 12.1,
    h: 1,
    fontFace,
    fontSize: 26,
    bold: true,
    color: accent,
    valign: 'top',
    fit: 'shrink',
  })
  slide.addText([standing, ...warnings].join(' '), {
    x: 0.6,
    y: 6.85,
    w: 11.2,
    h: 0.4,
    fontFace,
    fontSize: 10,
    color: quiet,
  })
  slide.slideNumber = { x: 12.2, y: 6.85, fontFace, fontSize: 10, color: quiet }
  return slide
}

function cover(deck: pptxgen, content: DocumentContent): void {
  const slide = deck.addSlide()
  const { words } = content
  slide.addText([words.republic, words.motto, words.secretariat].join('\n'), {
    x: 0.6,
    y: 0.5,
    w: 12.1,
    h: 1.2,
    fontFace,
    fontSize: 16,
    color: ink,
    align: 'center',
  })
  slide.addText(content.title, {
    x: 0.6,
    y: 2.5,
    w: 12.1,
    h: 1,
    fontFace,
    fontSize: 40,
    bold: true,
    color: accent,
    align: 'center',
  })
  slide.addText(content.subject, {
    x: 0.6,
    y: 3.5,
    w: 12.1,
    h: 0.7,
    fontFace,
    fontSize: 24,
    color: ink,
    align: 'center',
  })
  slide.addText([content.standing, ...content.warnings, `${content.made}.`].join('\n'), {
    x: 0.6,
    y: 5,
    w: 12.1,
    h: 1.6,
    fontFace,
    fontSize: 14,
    color: quiet,
    align: 'center',
  })
}

function figuresSlide(deck: pptxgen, content: DocumentContent): void {
  const { figures, headline } = content.note
  const slide = slideOf(deck, headline, content)
  figures.forEach(({ label, value, base }, index) => {
    const x = 0.6 + index * 4.1
    slide.addText(label, { x, y: 2, w: 3.8, h: 0.5, fontFace, fontSize: 18, color: quiet })
    slide.addText(value, {
      x,
      y: 2.5,
      w: 3.8,
      h: 1.4,
      fontFace,
      fontSize: 60,
      bold: true,
      color: ink,
    })
    slide.addText(base, { x, y: 3.9, w: 3.8, h: 0.5, fontFace, fontSize: 18, color: ink })
  })
}

function chartSlide(
  deck: pptxgen,
  { chart, native: { form, colours } }: { chart: ChartContent; native: NativeChart },
  content: DocumentContent,
): void {
  const { title, subtitle, alt, note, table } = chart
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
  // PowerPoint draws the first bar at the bottom.
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
          dataLabelFormatCode: isShare ? percentFormat[content.language] : '0;;',
        }),
  })
}

/** A true zero is written: it is not unknown. */
const percentFormat: Record<Language, string> = { fr: '0"\u00A0%"', en: '0"%"' }

/** « 03/2016 » of a day. */
function nameOf(cell: Cell): string {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(String(cell)) ?? []
  return year === undefined || month === undefined ? String(cell) : `${month}/${year}`
}

/** What is not measured leaves its cell empty: PowerPoint draws nothing, and says no zero. A count that is not there is none. */
function valueOf(cell: Cell, { format }: ReportColumn): number {
  if (typeof cell === 'number') return format === 'percent' ? Math.round(cell * 10) / 10 : cell
  return format === 'percent' ? Number.NaN : 0
}

function linesSlide(
  deck: pptxgen,
  title: string,
  lines: readonly string[],
  content: DocumentContent,
): void {
  const slide = slideOf(deck, title, content)
  slide.addText(
    lines.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 10 } })),
    {
      x: 0.6,
      y: 1.6,
      w: 12.1,
      h: 4.8,
      fontFace,
      fontSize: 20,
      color: ink,
      valign: 'top',
      fit: 'shrink',
    },
  )
}

function latestSlide(deck: pptxgen, content: DocumentContent): void {
  const { latest } = content.note
  const slide = slideOf(deck, content.words.latest, content)
  if (latest.rows.length === 0) {
    slide.addText(content.words.noLatest, {
      x: 0.6,
      y: 2,
      w: 12.1,
      h: 0.6,
      fontFace,
      fontSize: 20,
      color: ink,
    })
    return
  }
  const heads = latest.columns.map(({ label }) => ({
    text: label,
    options: { bold: true, fill: { color: 'EAEEF2' } },
  }))
  const rows = latest.rows.map((row) =>
    row.map((text) => ({ text: text === null ? content.words.unknown : shortened(text) })),
  )
  const widths = latest.columns.map(({ share }) => Math.max(share, 1.5))
  const total = widths.reduce((sum, width) => sum + width, 0)
  slide.addTable([heads, ...rows], {
    x: 0.6,
    y: 1.6,
    w: 12.1,
    colW: widths.map((width) => (12.1 * width) / total),
    fontFace,
    fontSize: 14,
    color: ink,
    border: { type: 'solid', pt: 0.5, color: 'B9C0CA' },
  })
}

/** What a row of a slide holds: the whole is on paper. */
function shortened(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text
}
