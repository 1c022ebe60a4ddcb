import type { Dialect } from '../words/columns.ts'
import type { Cell, CellFormat } from '../contract/reports.ts'
import { undefuse } from './formula.ts'

const numeric: readonly CellFormat[] = ['integer', 'decimal', 'percent', 'xof']

/**
 * Reads a cell of a CSV back to the value that was exported: an empty cell is null (unknown), numbers are
 * parsed, and texts lose the apostrophe that protects spreadsheets from formulas.
 * @returns undefined when a number cannot be parsed.
 */
export function parseCell(text: string, format: CellFormat, dialect: Dialect): Cell | undefined {
  if (text === '') return null
  if (!numeric.includes(format)) return undefuse(text)
  return parseNumber(text, dialect)
}

/** Accepts thousands separated by any white space, as people type them; the decimal mark is that of the dialect. */
function parseNumber(text: string, dialect: Dialect): number | undefined {
  const digits = text.replace(/\s/g, '').replace(dialect === 'excel' ? ',' : '.', '.')
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : undefined
}
