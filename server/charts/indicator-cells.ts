import type { IndicatorCellsData } from '../contract/dashboard.ts'
import { chartWords } from '../words/charts.ts'
import { labels } from '../words/labels.ts'
import { categoryName, titleOf } from '../words/names.ts'
import { assessmentStatuses, ItemKind } from '../contract/vocabulary.ts'
import { cellCounts } from './cell-counts.ts'
import { layoutCells } from './cell-layout.ts'
import type { Chart } from './chart.ts'
import { saidFigures } from './said-figures.ts'
import { cellsSentence } from './sentences/cells.ts'

/** Every indicator as a cell, by domain: the sign shows the assessment, a ring that it changed. */
export const indicatorCells: Chart<IndicatorCellsData> = {
  title: (data, { language }) => cellsSentence(data, language),
  subtitle(data, { language, viewpoint }) {
    const count = data.rows.reduce((sum, row) => sum + row.cells.length, 0)
    return chartWords[language].indicatorCells.subtitle({ count, asOf: viewpoint.asOf })
  },
  note({ isProvisional }, { language }) {
    const { assessment, indicatorCells } = chartWords[language]
    return isProvisional
      ? `${indicatorCells.provisional} ${assessment.noRanking}`
      : assessment.noRanking
  },
  table({ rows }, { language }) {
    const words = chartWords[language].indicatorCells.columns
    const { status: statusLabels } = labels[language]
    return {
      columns: [
        { key: 'code', label: words.code, format: 'code' },
        { key: 'title', label: words.title, format: 'text' },
        { key: 'domain', label: words.domain, format: 'text' },
        { key: 'status', label: words.status, format: 'text' },
        { key: 'before', label: words.before, format: 'text' },
      ],
      rows: rows.flatMap(({ category, cells }) =>
        cells.map((cell) => [
          cell.code,
          titleOf(cell, language),
          categoryName(category, language),
          statusLabels[cell.status],
          cell.before === null ? null : statusLabels[cell.before],
        ]),
      ),
    }
  },
  height: (data, context) => layoutCells(data, context).height,
  altText(data, context) {
    const { status } = labels[context.language]
    const byDomain = {
      columns: [
        { key: 'domain', label: '', format: 'text' as const },
        ...assessmentStatuses.map((each) => ({
          key: each,
          label: status[each],
          format: 'integer' as const,
        })),
      ],
      rows: data.rows.map(({ category, cells }) => {
        const counts = cellCounts(cells)
        return [
          categoryName(category, context.language),
          ...assessmentStatuses.map((each) => counts[each]),
        ]
      }),
    }
    return `${indicatorCells.title(data, context)}. ${saidFigures(byDomain, context.language)}`.trim()
  },
  target({ rows }, { dataIndex }) {
    const cell = rows.flatMap(({ cells }) => cells)[dataIndex]
    return cell === undefined
      ? undefined
      : { kind: ItemKind.indicator, filter: { q: cell.code }, code: cell.code }
  },
}
