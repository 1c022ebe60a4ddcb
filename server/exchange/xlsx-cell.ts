import type { Cell, CellFormat } from '../contract/reports.ts'

/** The cell styles of a workbook, by their index in `styles.xml` (xlsx-parts.ts). */
export const styleOf = {
  text: 0,
  code: 0,
  decimal: 0,
  head: 1,
  day: 2,
  instant: 3,
  integer: 4,
  percent: 5,
  xof: 6,
} as const satisfies Record<CellFormat | 'head', number>

/** Maximum number of characters in an Excel cell. */
const longestText = 32_767
const dayLength = 86_400_000
/** Instants are written in the time of Africa/Niamey (UTC+1 all year), since Excel has no time zones. In ms. */
const niameyOffset = 3_600_000
/** Day 0 of Excel. Excel's day numbers are one day off before 1 March 1900, so earlier days are written as text. */
const epoch = Date.UTC(1899, 11, 30)
const firstSafeDay = 61

/**
 * Writes a cell: days and instants as dates, percentages as fractions, unknown values as no cell at all. A text
 * is always an inline string, never a formula, so it needs no apostrophe and stays unchanged.
 */
export function cellXml(cell: Cell | undefined, format: CellFormat, reference: string): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'number')
    return numberXml(format === 'percent' ? shareOf(cell) : cell, styleOf[format], reference)
  const serial =
    format === 'day' ? serialOfDay(cell) : format === 'instant' ? serialOfInstant(cell) : undefined
  return serial === undefined || serial < firstSafeDay
    ? textXml(cell, styleOf.text, reference)
    : numberXml(serial, styleOf[format], reference)
}

/** A text cell with the style of a heading or of plain text. */
export function textXml(text: string, style: number, reference: string): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`
}

/** The letters of a column from its index: `A`, `Z`, `AA`. */
export function lettersOf(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : lettersOf(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}

/** Escapes a text for XML; characters that XML cannot hold are written `_x0000_`, as Excel does. */
export function escaped(text: string): string {
  return text
    .replace(/_x[0-9a-f]{4}_/gi, (match) => `_x005F${match}`)
    .replace(
      unfit,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/**
 * Control characters (including the carriage return, which XML would turn into a line feed), unpaired surrogates
 * and non-characters.
 */
const unfit =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function numberXml(value: number, style: number, reference: string): string {
  return `<c r="${reference}" s="${style}"><v>${value}</v></c>`
}

/** A percentage as a fraction (46.5 → 0.465), without floating-point error. */
function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(15))
}

function serialOfDay(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : (time - epoch) / dayLength
}

/** Precise to the second: Excel shows no more. */
function serialOfInstant(instant: string): number | undefined {
  const time = Date.parse(instant)
  return Number.isNaN(time)
    ? undefined
    : (Math.floor(time / 1000) * 1000 + niameyOffset - epoch) / dayLength
}
