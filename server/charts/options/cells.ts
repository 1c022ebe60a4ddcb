import type { IndicatorCellsData } from '../../contract/dashboard.ts'
import { chartWords } from '../../words/charts.ts'
import { colon } from '../../words/format.ts'
import { labels } from '../../words/labels.ts'
import { titleOf } from '../../words/names.ts'
import type { Language } from '../../contract/vocabulary.ts'
import type { IndicatorCell } from '../cell-change.ts'
import { cellSize, isChanged, layoutCells } from '../cell-layout.ts'
import { cellShapes } from '../cell-shapes.ts'
import type { ChartOption } from '../chart-option.ts'
import type { DrawingContext } from '../chart.ts'
import { fontFamily, fontSize } from '../font.ts'
import { palettes } from '../palette.ts'
import { wrapText } from '../text-fit.ts'

/** Draws every indicator as a cell; its tooltip shows the code and the title. */
export function cellsOption(data: IndicatorCellsData, context: DrawingContext): ChartOption {
  const { language, theme } = context
  const palette = palettes[theme]
  const { placed, elements } = layoutCells(data, context)
  const drawn = placed.map(({ cell, x, y }) => ({
    type: 'group' as const,
    x,
    y,
    children: cellShapes(cell.status, isChanged(cell), cellSize, palette),
  }))
  return {
    animation: false,
    textStyle: { fontFamily, fontSize },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.rule,
      textStyle: { color: palette.text, fontSize, fontFamily },
      formatter: (parameters) => {
        const index = Array.isArray(parameters) ? -1 : parameters.dataIndex
        return tooltipOf(placed[index]?.cell, language)
      },
    },
    series: [
      {
        type: 'custom',
        id: 'status',
        coordinateSystem: 'none',
        cursor: 'pointer',
        data: placed.map((_, index) => index),
        renderItem: ({ dataIndex }) => drawn[dataIndex],
      },
    ],
    graphic: { elements },
  }
}

function tooltipOf(cell: IndicatorCell | undefined, language: Language): string {
  if (cell === undefined) return ''
  const { status } = labels[language]
  const before =
    cell.before === null || cell.before === cell.status
      ? ''
      : ` (${chartWords[language].indicatorCells.before}${colon(language)}${status[cell.before]})`
  return [
    cell.code,
    ...wrapText(titleOf(cell, language), 280, 4),
    `${status[cell.status]}${before}`,
  ].join('\n')
}
