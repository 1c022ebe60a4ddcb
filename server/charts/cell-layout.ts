import type { IndicatorCellsData } from '../contract/dashboard.ts'
import { chartWords } from '../words/charts.ts'
import { labels } from '../words/labels.ts'
import { categoryName } from '../words/names.ts'
import { assessmentStatuses, type AssessmentStatus } from '../contract/vocabulary.ts'
import { isFirstAssessment, isNewAnswer, type IndicatorCell } from './cell-change.ts'
import { cellCounts } from './cell-counts.ts'
import { cellShapes } from './cell-shapes.ts'
import type { GraphicElement } from './chart-option.ts'
import type { DrawingContext } from './chart.ts'
import { lineHeight } from './font.ts'
import { graphicText } from './graphic-text.ts'
import { palettes } from './palette.ts'
import { textWidth, wrapText } from './text-fit.ts'
import { yesOfAssessed } from './yes-of-assessed.ts'

export const cellSize = 22
const cellStep = 26
const rowGap = 12

/** A cell with its position, in pixels. */
export interface PlacedCell {
  cell: IndicatorCell
  x: number
  y: number
}

/**
 * Lays out the domains one below the other, each with its cells: beside the domain's name on a wide drawing,
 * under it on a narrow one.
 */
export function layoutCells(
  { rows }: IndicatorCellsData,
  context: DrawingContext,
): { placed: PlacedCell[]; elements: GraphicElement[]; height: number } {
  const { width, language, theme } = context
  const palette = palettes[theme]
  const isBeside = width >= 620
  const legend = legendOf(
    rows.flatMap(({ cells }) => cells),
    context,
  )
  const left = isBeside ? 210 : 0
  const right = isBeside ? 110 : 0
  const perLine = Math.max(1, Math.floor((width - left - right + cellStep - cellSize) / cellStep))
  const placed: PlacedCell[] = []
  const elements: GraphicElement[] = [...legend.elements]
  let y = legend.height
  for (const { category, cells } of rows) {
    const base = yesOfAssessed(cellCounts(cells), language)
    const nameWidth = isBeside ? left - 14 : width - textWidth(base) - 8
    const name = wrapText(categoryName(category, language), nameWidth, 2, true)
    const lines = Math.ceil(cells.length / perLine)
    const nameHeight = name.length * lineHeight
    const cellsTop = isBeside ? y : y + nameHeight + 2
    const nameY = isBeside
      ? y + Math.max(cellSize, nameHeight) / 2 - nameHeight / 2 + lineHeight / 2
      : y + lineHeight / 2
    elements.push(
      graphicText({ x: 0, y: nameY, text: name.join('\n'), fill: palette.text, isBold: true }),
    )
    elements.push(
      graphicText({
        x: width,
        y: isBeside ? y + cellSize / 2 : nameY,
        text: base,
        fill: palette.muted,
        align: 'right',
      }),
    )
    cells.forEach((cell, index) => {
      placed.push({
        cell,
        x: left + (index % perLine) * cellStep,
        y: cellsTop + Math.floor(index / perLine) * cellStep,
      })
    })
    const cellsHeight = lines * cellStep - (cellStep - cellSize)
    y = isBeside ? y + Math.max(cellsHeight, nameHeight) + rowGap : cellsTop + cellsHeight + rowGap
  }
  return { placed, elements, height: Math.max(lineHeight, y - rowGap + 2) }
}

/** The legend: one sample of each kind of cell in the chart, with its name. */
function legendOf(
  cells: readonly IndicatorCell[],
  { width, language, theme }: DrawingContext,
): { elements: GraphicElement[]; height: number } {
  const palette = palettes[theme]
  const size = 14
  const samples: { status: AssessmentStatus; name: string; isRimmed: boolean }[] =
    assessmentStatuses
      .filter((status) => cells.some((cell) => cell.status === status))
      .map((status) => ({ status, name: labels[language].status[status], isRimmed: false }))
  if (cells.some(isChanged))
    samples.push({
      status: 'not_assessed',
      name: chartWords[language].indicatorCells.ringed,
      isRimmed: true,
    })
  const elements: GraphicElement[] = []
  let [x, y] = [0, 0]
  for (const { status, name, isRimmed } of samples) {
    const needed = size + 6 + textWidth(name)
    if (x > 0 && x + needed > width) [x, y] = [0, y + 21]
    elements.push({
      type: 'group',
      x,
      y,
      silent: true,
      children: cellShapes(status, isRimmed, size, palette),
    })
    elements.push(graphicText({ x: x + size + 6, y: y + size / 2, text: name, fill: palette.text }))
    x += needed + 14
  }
  return { elements, height: samples.length === 0 ? 0 : y + size + 14 }
}

export const isChanged = (cell: IndicatorCell) => isNewAnswer(cell) || isFirstAssessment(cell)
