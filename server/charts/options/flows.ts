import {
  type Flow,
  type FlowEnd,
  type FlowStart,
  isStatus,
  moveOf,
  type TransitionsData,
} from '../../contract/changes.ts'
import { colon, formatNumber } from '../../words/format.ts'
import type { ChartOption, SankeySeries } from '../chart-option.ts'
import type { DrawingContext } from '../chart.ts'
import { flowTop, layoutFlows, orderedFlows } from '../flow-layout.ts'
import { columnWords, sideWords } from '../flow-words.ts'
import { fontFamily, fontSize, lineHeight } from '../font.ts'
import { graphicText } from '../graphic-text.ts'
import { palettes, type Palette } from '../palette.ts'

/** Draws one band for each pair of statuses, its thickness being the number of items; setbacks are orange. */
export function flowsOption(data: TransitionsData, context: DrawingContext): ChartOption {
  const palette = palettes[context.theme]
  const layout = layoutFlows(data, context)
  const heads = columnHeads(layout, context, palette)
  if (layout.before.length === 0) return { animation: false }
  return {
    animation: false,
    textStyle: { fontFamily, fontSize },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.rule,
      textStyle: { color: palette.text, fontSize, fontFamily },
    },
    series: [bands(data, layout, context, palette)],
    graphic: { elements: heads },
  }
}

function bands(
  data: TransitionsData,
  layout: ReturnType<typeof layoutFlows>,
  { language }: DrawingContext,
  palette: Palette,
): SankeySeries {
  const { before, after, left, right, nodeGap, margin, numberedFrom } = layout
  const label = { color: palette.text, fontSize, fontFamily, lineHeight, distance: 6 }
  const node = (
    when: 'before' | 'after',
    { side, count, label: text }: (typeof before)[number],
  ) => ({
    name: `${when} ${side}`,
    value: count,
    depth: when === 'before' ? 0 : 1,
    itemStyle: barStyle(side, palette),
    label: {
      ...label,
      position: when === 'before' ? ('left' as const) : ('right' as const),
      formatter: () => text,
      align: when === 'before' ? ('right' as const) : ('left' as const),
    },
  })
  return {
    type: 'sankey',
    id: 'count',
    ...{ left, right, top: flowTop + margin, bottom: margin },
    nodeGap,
    nodeWidth: 14,
    layoutIterations: 0,
    draggable: false,
    cursor: 'pointer',
    emphasis: { focus: 'adjacency' },
    data: [
      ...before.map((each) => node('before', each)),
      ...after.map((each) => node('after', each)),
    ],
    links: orderedFlows(data).map((flow) => ({
      source: `before ${flow.from}`,
      target: `after ${flow.to}`,
      value: flow.count,
      lineStyle: {
        color: bandColor(flow, palette),
        opacity: isSetback(flow) ? 0.7 : 0.45,
        curveness: 0.5,
      },
      edgeLabel: {
        show: flow.count >= numberedFrom,
        color: palette.text,
        fontSize,
        fontFamily,
        formatter: () => formatNumber(flow.count, language),
      },
    })),
    tooltip: {
      formatter: (params) => {
        const flow =
          'dataType' in params && params.dataType === 'edge' && 'dataIndex' in params
            ? orderedFlows(data)[params.dataIndex]
            : undefined
        return flow === undefined
          ? ''
          : `${sideWords(flow.from, data.kind, language)} → ${sideWords(flow.to, data.kind, language)}${colon(language)}${formatNumber(flow.count, language)}`
      },
    },
  }
}

/** The headings of the two columns: the viewpoint and its base, without obsolete items. */
function columnHeads(
  { before, left, right, after }: ReturnType<typeof layoutFlows>,
  { width, language, viewpoint, compared }: DrawingContext,
  palette: Palette,
) {
  const total = (nodes: typeof before, away: readonly string[]) =>
    formatNumber(
      nodes.filter(({ side }) => !away.includes(side)).reduce((sum, { count }) => sum + count, 0),
      language,
    )
  const head = (words: string, figure: string) => `${words}${colon(language)}${figure}`
  return [
    graphicText({
      x: Math.max(0, Math.min(left + 14, width / 2 - 4)),
      y: lineHeight / 2,
      text: head(
        compared === null ? '' : columnWords(compared, language),
        total(before, ['adopted', 'restored', 'obsolete']),
      ),
      fill: palette.text,
      align: 'right',
      isBold: true,
    }),
    graphicText({
      x: Math.max(width - right - 14, width / 2 + 4),
      y: lineHeight / 2,
      text: head(columnWords(viewpoint, language), total(after, ['left', 'unknown', 'obsolete'])),
      fill: palette.text,
      isBold: true,
    }),
  ]
}

function barStyle(side: FlowStart | FlowEnd, palette: Palette) {
  const mark = isStatus(side) ? palette.marks[side] : undefined
  if (mark === undefined || mark.isHollow === true)
    return { color: palette.surface, borderColor: mark?.fill ?? palette.muted, borderWidth: 1.5 }
  return { color: mark.fill, borderColor: palette.muted, borderWidth: 0.75 }
}

/**
 * The colour of a band: that of the status that it leads to; grey when it leaves the base; orange for a
 * setback.
 */
function bandColor(flow: Flow, palette: Palette): string {
  if (isSetback(flow)) return palette.alert
  return isStatus(flow.to) && flow.to !== 'obsolete' ? palette.marks[flow.to].fill : palette.muted
}

function isSetback({ from, to }: Flow): boolean {
  return isStatus(from) && isStatus(to) && moveOf(from, to) === 'setback'
}
