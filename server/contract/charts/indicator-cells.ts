import type { IndicatorCellsData } from '../dashboard.ts'
import { labels } from '../labels.ts'
import type { CategoryRef } from '../tracking.ts'
import { assessmentStatuses, ItemKind, type AssessmentStatus, type Language } from '../vocabulary.ts'
import { isFirstAssessment, isNewAnswer, type IndicatorCell } from './cell-change.ts'
import { cellCounts } from './cell-counts.ts'
import { cellShapes } from './cell-shapes.ts'
import type { GraphicElement } from './chart-option.ts'
import type { Chart, DrawingContext } from './chart.ts'
import { fontFamily, fontSize, lineHeight } from './font.ts'
import { graphicText } from './graphic-text.ts'
import { palettes } from './palette.ts'
import { saidFigures } from './said-figures.ts'
import { cellsSentence } from './sentences/cells.ts'
import { textWidth, wrapText } from './text-fit.ts'
import { atViewpoint } from './viewpoint-words.ts'
import { yesOfAssessed } from './yes-of-assessed.ts'

const cellSize = 22
const cellStep = 26
const rowGap = 12

/** Every indicator as a cell, by domain: its sign says the assessment, a rim that it changed. */
export const indicatorCells: Chart<IndicatorCellsData> = {
  title: (data, { language }) => cellsSentence(data, language),
  subtitle(data, context) {
    const count = data.rows.reduce((sum, row) => sum + row.cells.length, 0)
    return {
      fr: `Les indicateurs de gouvernance des migrations, un par case (${count}), ${atViewpoint(context)}`,
      en: `The migration governance indicators, one a cell (${count}), ${atViewpoint(context)}`,
    }[context.language]
  },
  note({ isProvisional }, { language }) {
    const ranking = { fr: 'Ce n’est ni une note ni un classement.', en: 'This is neither a score nor a ranking.' }[language]
    const provisional = {
      fr: 'Appréciation provisoire, validée ni par le SP/CCM ni par l’OIM.',
      en: 'Provisional assessment, validated neither by the SP/CCM nor by IOM.',
    }[language]
    return isProvisional ? `${provisional} ${ranking}` : ranking
  },
  table({ rows }, { language }) {
    const words = {
      fr: { code: 'Code', title: 'Indicateur', domain: 'Domaine', status: 'Appréciation', before: 'Avant' },
      en: { code: 'Code', title: 'Indicator', domain: 'Domain', status: 'Assessment', before: 'Before' },
    }[language]
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
        cells.map((cell) => [cell.code, titleOf(cell, language), nameOf(category, language), statusLabels[cell.status], cell.before === null ? null : statusLabels[cell.before]]),
      ),
    }
  },
  option(data, context) {
    const { language, theme } = context
    const palette = palettes[theme]
    const { placed, elements } = layoutOf(data, context)
    const drawn = placed.map(({ cell, x, y }) => ({ type: 'group' as const, x, y, children: cellShapes(cell.status, isChanged(cell), cellSize, palette) }))
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
  },
  height: (data, context) => layoutOf(data, context).height,
  altText(data, context) {
    const { status } = labels[context.language]
    const byDomain = {
      columns: [{ key: 'domain', label: '', format: 'text' as const }, ...assessmentStatuses.map((each) => ({ key: each, label: status[each], format: 'integer' as const }))],
      rows: data.rows.map(({ category, cells }) => {
        const counts = cellCounts(cells)
        return [nameOf(category, context.language), ...assessmentStatuses.map((each) => counts[each])]
      }),
    }
    return `${indicatorCells.title(data, context)}. ${saidFigures(byDomain, context.language)}`.trim()
  },
  target({ rows }, { dataIndex }) {
    const cell = rows.flatMap(({ cells }) => cells)[dataIndex]
    return cell === undefined ? undefined : { kind: ItemKind.indicator, filter: { q: cell.code }, code: cell.code }
  },
}

interface PlacedCell {
  cell: IndicatorCell
  x: number
  y: number
}

function layoutOf({ rows }: IndicatorCellsData, context: DrawingContext): { placed: PlacedCell[]; elements: GraphicElement[]; height: number } {
  const { width, language, theme } = context
  const palette = palettes[theme]
  const isBeside = width >= 620
  const legend = legendOf(rows.flatMap(({ cells }) => cells), context)
  const left = isBeside ? 210 : 0
  const right = isBeside ? 110 : 0
  const perLine = Math.max(1, Math.floor((width - left - right + cellStep - cellSize) / cellStep))
  const placed: PlacedCell[] = []
  const elements: GraphicElement[] = [...legend.elements]
  let y = legend.height
  for (const { category, cells } of rows) {
    const base = yesOfAssessed(cellCounts(cells), language)
    const nameWidth = isBeside ? left - 14 : width - textWidth(base) - 8
    const name = wrapText(nameOf(category, language), nameWidth, 2, true)
    const lines = Math.ceil(cells.length / perLine)
    const nameHeight = name.length * lineHeight
    const cellsTop = isBeside ? y : y + nameHeight + 2
    const nameY = isBeside ? y + Math.max(cellSize, nameHeight) / 2 - nameHeight / 2 + lineHeight / 2 : y + lineHeight / 2
    elements.push(graphicText({ x: 0, y: nameY, text: name.join('\n'), fill: palette.text, isBold: true }))
    elements.push(graphicText({ x: width, y: isBeside ? y + cellSize / 2 : nameY, text: base, fill: palette.muted, align: 'right' }))
    cells.forEach((cell, index) => {
      placed.push({ cell, x: left + (index % perLine) * cellStep, y: cellsTop + Math.floor(index / perLine) * cellStep })
    })
    const cellsHeight = lines * cellStep - (cellStep - cellSize)
    y = isBeside ? y + Math.max(cellsHeight, nameHeight) + rowGap : cellsTop + cellsHeight + rowGap
  }
  return { placed, elements, height: Math.max(lineHeight, y - rowGap + 2) }
}

/** A sample of each cell that occurs, with its name. */
function legendOf(cells: readonly IndicatorCell[], { width, language, theme }: DrawingContext): { elements: GraphicElement[]; height: number } {
  const palette = palettes[theme]
  const size = 14
  const samples: { status: AssessmentStatus; name: string; isRimmed: boolean }[] = assessmentStatuses
    .filter((status) => cells.some((cell) => cell.status === status))
    .map((status) => ({ status, name: labels[language].status[status], isRimmed: false }))
  if (cells.some(isChanged)) samples.push({ status: 'not_assessed', name: language === 'fr' ? 'Cerclé\u00A0: a changé' : 'Ringed: changed', isRimmed: true })
  const elements: GraphicElement[] = []
  let [x, y] = [0, 0]
  for (const { status, name, isRimmed } of samples) {
    const needed = size + 6 + textWidth(name)
    if (x > 0 && x + needed > width) [x, y] = [0, y + 21]
    elements.push({ type: 'group', x, y, silent: true, children: cellShapes(status, isRimmed, size, palette) })
    elements.push(graphicText({ x: x + size + 6, y: y + size / 2, text: name, fill: palette.text }))
    x += needed + 14
  }
  return { elements, height: samples.length === 0 ? 0 : y + size + 14 }
}

function tooltipOf(cell: IndicatorCell | undefined, language: Language): string {
  if (cell === undefined) return ''
  const { status } = labels[language]
  const colon = language === 'fr' ? '\u00A0:' : ':'
  const before = cell.before === null || cell.before === cell.status ? '' : ` (${language === 'fr' ? 'avant' : 'before'}${colon} ${status[cell.before]})`
  return [cell.code, ...wrapText(titleOf(cell, language), 280, 4), `${status[cell.status]}${before}`].join('\n')
}

const isChanged = (cell: IndicatorCell) => isNewAnswer(cell) || isFirstAssessment(cell)
const titleOf = (cell: IndicatorCell, language: Language) => (language === 'fr' ? cell.title : (cell.titleEn ?? cell.title))
const nameOf = (category: CategoryRef, language: Language) => (language === 'fr' ? category.labelFr : category.labelEn)
