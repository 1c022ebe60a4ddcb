import type { Dialect } from '../words/columns.ts'
import type { Cell, CellFormat } from '../contract/reports.ts'
import { undefuse } from './formula.ts'

const numeric: readonly CellFormat[] = ['integer', 'decimal', 'percent', 'xof']

/**
 * Reads a cell of a CSV as it went out: empty is unknown, numbers are numbers again, and texts lose the apostrophe that
 * kept a spreadsheet from running them.
 * @returns undefined when a number can't be read.
 */
export function parseCell(text: string, format: CellFormat, dialect: Dialect): Cell | undefined {
  if (text === '') return null
  if (!numeric.includes(format)) return undefuse(text)
  return parseNumber(text, dialect)
}

/** People type thousands as they see them: any blank between digits is taken out, a comma or a point is the decimal. */
function parseNumber(text: string, dialect: Dialect): number | undefined {
  const digits = text.replace(/\s/g, '').replace(dialect === 'excel' ? ',' : '.', '.')
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : undefined
}
