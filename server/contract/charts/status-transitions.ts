import { type Flow, type FlowEnd, type FlowStart, isStatus, moveOf, type TransitionsData } from '../changes.ts'
import { formatNumber } from '../format.ts'
import type { ItemFilter } from '../tracking.ts'
import { ItemKind, type Language } from '../vocabulary.ts'
import type { SankeySeries } from './chart-option.ts'
import type { Chart, DrawingContext } from './chart.ts'
import { flowTop, layoutFlows, orderedFlows } from './flow-layout.ts'
import { columnWords, itemWords, momentWords, sideWords } from './flow-words.ts'
import { fontFamily, fontSize, lineHeight } from './font.ts'
import { graphicText } from './graphic-text.ts'
import { palettes, type Palette } from './palette.ts'
import { saidFigures } from './said-figures.ts'
import { transitionsSentence } from './sentences/transitions.ts'

/** What the items of each status at the compared viewpoint became: a band for each pair of statuses, as thick as their number. */
export const statusTransitions: Chart<TransitionsData> = {
  title: (data, context) => transitionsSentence(data, context),
  subtitle({ kind }, { language, viewpoint, compared }) {
    const items = itemWords[language][kind].other
    const [from, to] = [compared === null ? '' : momentWords(compared, language), momentWords(viewpoint, language)]
    const nature = kind === ItemKind.recommendation ? { fr: ' ponctuelles', en: 'one-off ' } : { fr: '', en: '' }
    return {
      fr: capital(`${items}${nature.fr} par état, entre ${from} et ${to}`),
      en: capital(`${nature.en}${items} by status, between ${from} and ${to}`),
    }[language]
  },
  note({ kind, flows }, { language }) {
    if (flows === null || kind !== ItemKind.recommendation) return undefined
    return { fr: 'Les recommandations permanentes sont jugées à part.', en: 'Permanent recommendations are judged apart.' }[language]
  },
  table(data, { language }) {
    const words = wordsOf(language)
    return {
      columns: [
        { key: 'from', label: words.from, format: 'text' },
        { key: 'to', label: words.to, format: 'text' },
        { key: 'count', label: words.count, format: 'integer' },
      ],
      rows: orderedFlows(data).map(({ from, to, count }) => [sideWords(from, data.kind, language), sideWords(to, data.kind, language), count]),
    }
  },
  option(data, context) {
    const palette = palettes[context.theme]
    const layout = layoutFlows(data, context)
    const heads = columnHeads(layout, context, palette)
    if (layout.before.length === 0) return { animation: false }
    return {
      animation: false,
      textStyle: { fontFamily, fontSize },
      tooltip: { renderMode: 'richText', confine: true, backgroundColor: palette.surface, borderColor: palette.rule, textStyle: { color: palette.text, fontSize, fontFamily } },
      series: [bands(data, layout, context, palette)],
      graphic: { elements: heads },
    }
  },
  height: (data, context) => layoutFlows(data, context).height,
  altText(data, context) {
    const { columns, rows } = statusTransitions.table(data, context)
    const said = rows.map(([from, to, count]) => [`${String(from)} → ${String(to)}`, count ?? null])
    const [, , count] = columns
    const figures = count === undefined ? '' : saidFigures({ columns: [count, count], rows: said }, context.language)
    return `${statusTransitions.title(data, context)}. ${figures}`.trim()
  },
  target(data, { seriesId, dataIndex }, { compared }) {
    const flow = orderedFlows(data)[dataIndex]
    const filter = flow === undefined || seriesId !== 'count' ? undefined : filterOf(flow)
    return filter === undefined || compared?.meeting == null ? undefined : { kind: data.kind, filter: { ...filter, compared: compared.meeting.code } }
  },
}

/** The list behind a band; none of what is not known at the later viewpoint. */
function filterOf({ from, to }: Flow): Partial<ItemFilter> | undefined {
  if (to === 'unknown') return undefined
  const start: Partial<ItemFilter> = from === 'adopted' || from === 'restored' ? { change: from } : { from: [from] }
  return to === 'left' ? { ...start, change: 'left' } : { ...start, status: [to] }
}

function bands(data: TransitionsData, layout: ReturnType<typeof layoutFlows>, { language }: DrawingContext, palette: Palette): SankeySeries {
  const { before, after, left, right, nodeGap, margin, numberedFrom } = layout
  const label = { color: palette.text, fontSize, fontFamily, lineHeight, distance: 6 }
  const node = (when: 'before' | 'after', { side, count, label: text }: (typeof before)[number]) => ({
    name: `${when} ${side}`,
    value: count,
    depth: when === 'before' ? 0 : 1,
    itemStyle: barStyle(side, palette),
    label: { ...label, position: when === 'before' ? ('left' as const) : ('right' as const), formatter: () => text, align: when === 'before' ? ('right' as const) : ('left' as const) },
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
    data: [...before.map((each) => node('before', each)), ...after.map((each) => node('after', each))],
    links: orderedFlows(data).map((flow) => ({
      source: `before ${flow.from}`,
      target: `after ${flow.to}`,
      value: flow.count,
      lineStyle: { color: bandColor(flow, palette), opacity: isSetback(flow) ? 0.7 : 0.45, curveness: 0.5 },
      edgeLabel: { show: flow.count >= numberedFrom, color: palette.text, fontSize, fontFamily, formatter: () => formatNumber(flow.count, language) },
    })),
    tooltip: {
      formatter: (params) => {
        const flow = 'dataType' in params && params.dataType === 'edge' && 'dataIndex' in params ? orderedFlows(data)[params.dataIndex] : undefined
        return flow === undefined ? '' : `${sideWords(flow.from, data.kind, language)} → ${sideWords(flow.to, data.kind, language)}\u00A0: ${formatNumber(flow.count, language)}`
      },
    },
  }
}

/** Above each column its moment and its base, which what is obsolete is not part of. */
function columnHeads({ before, left, right, after }: ReturnType<typeof layoutFlows>, { width, language, viewpoint, compared }: DrawingContext, palette: Palette) {
  const total = (nodes: typeof before, away: readonly string[]) => formatNumber(nodes.filter(({ side }) => !away.includes(side)).reduce((sum, { count }) => sum + count, 0), language)
  const head = (words: string, figure: string) => `${words}\u00A0: ${figure}`
  return [
    graphicText({ x: Math.max(0, Math.min(left + 14, width / 2 - 4)), y: lineHeight / 2, text: head(compared === null ? '' : columnWords(compared, language), total(before, ['adopted', 'restored', 'obsolete'])), fill: palette.text, align: 'right', isBold: true }),
    graphicText({ x: Math.max(width - right - 14, width / 2 + 4), y: lineHeight / 2, text: head(columnWords(viewpoint, language), total(after, ['left', 'unknown', 'obsolete'])), fill: palette.text, isBold: true }),
  ]
}

function barStyle(side: FlowStart | FlowEnd, palette: Palette) {
  const mark = isStatus(side) ? palette.marks[side] : undefined
  if (mark === undefined || mark.isHollow === true) return { color: palette.surface, borderColor: mark?.fill ?? palette.muted, borderWidth: 1.5 }
  return { color: mark.fill, borderColor: palette.muted, borderWidth: 0.75 }
}

/** A band has the colour of where it goes, grey where that is out; orange is for what slipped back. */
function bandColor(flow: Flow, palette: Palette): string {
  if (isSetback(flow)) return palette.alert
  return isStatus(flow.to) && flow.to !== 'obsolete' ? palette.marks[flow.to].fill : palette.muted
}

function isSetback({ from, to }: Flow): boolean {
  return isStatus(from) && isStatus(to) && moveOf(from, to) === 'setback'
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function wordsOf(language: Language) {
  return { fr: { from: 'Était', to: 'Est devenue', count: 'Nombre' }, en: { from: 'Was', to: 'Became', count: 'Number' } }[language]
}
