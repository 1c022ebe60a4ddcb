import type { Flow, TransitionsData } from '../contract/changes.ts'
import type { ItemFilter } from '../contract/item-lists.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { chartWords } from '../words/charts.ts'
import type { Chart } from './chart.ts'
import { layoutFlows, orderedFlows } from './flow-layout.ts'
import { momentWords, sideWords } from './flow-words.ts'
import { saidFigures } from './said-figures.ts'
import { transitionsSentence } from './sentences/transitions.ts'

/**
 * What the items of each status at the compared viewpoint have become: one band per pair of statuses, its
 * thickness being the number of items.
 */
export const statusTransitions: Chart<TransitionsData> = {
  title: (data, context) => transitionsSentence(data, context),
  subtitle({ kind }, { language, viewpoint, compared }) {
    return chartWords[language].statusTransitions.subtitle({
      kind,
      from: compared === null ? '' : momentWords(compared, language),
      to: momentWords(viewpoint, language),
    })
  },
  note({ kind, flows }, { language }) {
    if (flows === null || kind !== ItemKind.recommendation) return undefined
    return chartWords[language].statusTransitions.permanentApart
  },
  table(data, { language }) {
    const words = chartWords[language].statusTransitions.columns
    return {
      columns: [
        { key: 'from', label: words.from, format: 'text' },
        { key: 'to', label: words.to, format: 'text' },
        { key: 'count', label: words.count, format: 'integer' },
      ],
      rows: orderedFlows(data).map(({ from, to, count }) => [
        sideWords(from, data.kind, language),
        sideWords(to, data.kind, language),
        count,
      ]),
    }
  },
  height: (data, context) => layoutFlows(data, context).height,
  altText(data, context) {
    const words = chartWords[context.language].statusTransitions.columns
    const band = { key: 'band', label: words.from, format: 'text' as const }
    const number = { key: 'count', label: words.count, format: 'integer' as const }
    const rows = orderedFlows(data).map(({ from, to, count }) => [
      `${sideWords(from, data.kind, context.language)} → ${sideWords(to, data.kind, context.language)}`,
      count,
    ])
    const figures = saidFigures({ columns: [band, number], rows }, context.language)
    return `${statusTransitions.title(data, context)}. ${figures}`.trim()
  },
  target(data, { seriesId, dataIndex }, { compared }) {
    const flow = orderedFlows(data)[dataIndex]
    const filter = flow === undefined || seriesId !== 'count' ? undefined : filterOf(flow)
    return filter === undefined || compared?.meeting == null
      ? undefined
      : { kind: data.kind, filter: { ...filter, compared: compared.meeting.code } }
  },
}

/**
 * The filter for the items of a band; undefined for items not known yet at the later viewpoint, which no list
 * shows.
 */
function filterOf({ from, to }: Flow): Partial<ItemFilter> | undefined {
  if (to === 'unknown') return undefined
  const start: Partial<ItemFilter> =
    from === 'adopted' || from === 'restored' ? { change: from } : { from: [from] }
  return to === 'left' ? { ...start, change: 'left' } : { ...start, status: [to] }
}
