import {
  departures,
  type Flow,
  type FlowEnd,
  type FlowStart,
  origins,
  type TransitionsData,
} from '../contract/changes.ts'
import { formatNumber } from '../words/format.ts'
import { statusesOf } from '../contract/vocabulary.ts'
import type { DrawingContext } from './chart.ts'
import { sideWords } from './flow-words.ts'
import { lineHeight } from './font.ts'
import { textWidth, wrapText } from './text-fit.ts'

export const flowTop = 30
const barHeight = 260

interface FlowNode {
  side: FlowStart | FlowEnd
  /** The label beside a bar, its name and number; on two lines when the drawing is narrow. */
  label: string
  count: number
}

export interface FlowLayout {
  before: FlowNode[]
  after: FlowNode[]
  /** The widths of the labels at the left and at the right, in pixels. */
  left: number
  right: number
  nodeGap: number
  /**
   * The height kept free above the first bar and under the last: half a label, which may be higher than its
   * bar.
   */
  margin: number
  /** The smallest number of items for which a band is thick enough to hold its number. */
  numberedFrom: number
  height: number
}

/**
 * Sorts the flows in the order of the legends: statuses from done to not started, then entries and exits of
 * the base.
 */
export function orderedFlows({ kind, flows }: TransitionsData): Flow[] {
  const starts: readonly FlowStart[] = [...statusesOf[kind], ...origins]
  const ends: readonly FlowEnd[] = [...statusesOf[kind], ...departures]
  const rank = ({ from, to }: Flow) => starts.indexOf(from) * 100 + ends.indexOf(to)
  return [...(flows ?? [])].sort((a, b) => rank(a) - rank(b))
}

/** Lays out both columns of bars, with enough space between bars that their labels do not overlap. */
export function layoutFlows(
  data: TransitionsData,
  { width, language }: DrawingContext,
): FlowLayout {
  const flows = orderedFlows(data)
  const isNarrow = width < 560
  const nodesOf = (sideOf: (flow: Flow) => FlowStart | FlowEnd) =>
    [...new Set(flows.map(sideOf))].map((side) => {
      const count = flows
        .filter((flow) => sideOf(flow) === side)
        .reduce((sum, flow) => sum + flow.count, 0)
      const words = sideWords(side, data.kind, language)
      return {
        side,
        count,
        label: isNarrow
          ? `${wrapText(words, 84, 2).join('\n')}\n${formatNumber(count, language)}`
          : `${words}  ${formatNumber(count, language)}`,
      }
    })
  const order: readonly string[] = [...statusesOf[data.kind], ...origins, ...departures]
  const ordered = (nodes: FlowNode[]) =>
    nodes.sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side))
  const [before, after] = [ordered(nodesOf(({ from }) => from)), ordered(nodesOf(({ to }) => to))]
  const lines = Math.max(1, ...[...before, ...after].map(({ label }) => label.split('\n').length))
  const nodeGap = lines * lineHeight + 4
  const roomFor = (nodes: readonly FlowNode[]) =>
    Math.max(
      0,
      ...nodes.flatMap(({ label }) => label.split('\n').map((line) => textWidth(line, true))),
    ) + 8
  const gaps = Math.max(0, Math.max(before.length, after.length) - 1) * nodeGap
  const margin = (lines * lineHeight) / 2 + 2
  const height = flows.length === 0 ? flowTop : flowTop + barHeight + gaps + 2 * margin
  const largest = Math.max(
    ...[before, after].map((nodes) => nodes.reduce((sum, { count }) => sum + count, 0)),
  )
  const numberedFrom = isNarrow
    ? Number.POSITIVE_INFINITY
    : Math.ceil((lineHeight * largest) / barHeight)
  return {
    before,
    after,
    left: roomFor(before),
    right: roomFor(after),
    nodeGap,
    margin,
    numberedFrom,
    height,
  }
}
