import { colon, formatNumber } from '../words/format.ts'
import type { Cell } from '../contract/reports.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { ChartTable } from './chart.ts'

const mostRows = 14

/**
 * The figures of a table in words, without zeros and unknowns: `6e session : réalisée 2, en cours 4, total
 * 10.`
 */
export function saidFigures({ columns, rows }: ChartTable, language: Language): string {
  const said = rows.slice(0, mostRows).map(([label, ...cells]) => {
    const figures = cells.flatMap((cell, index) => {
      const column = columns[index + 1]
      return column === undefined || typeof cell !== 'number' || cell === 0
        ? []
        : [`${column.label} ${written(cell, language)}`]
    })
    return figures.length === 0 ? '' : `${String(label)}${colon(language)}${figures.join(', ')}.`
  })
  const more = rows.length > mostRows ? '…' : ''
  return [...said.filter((sentence) => sentence !== ''), more].join(' ').trim()
}

const written = (cell: Exclude<Cell, string | null>, language: Language) =>
  formatNumber(cell, language, 1)
