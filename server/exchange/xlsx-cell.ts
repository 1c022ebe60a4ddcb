import type { Cell, CellFormat } from '../contract/reports.ts'

/** The styles of a workbook's cells, by their place in `styles.xml` (xlsx-parts.ts). */
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

/** What Excel holds in a cell at most. */
const longestText = 32_767
const dayLength = 86_400_000
/** Africa/Niamey is UTC+1 all year; Excel knows no zones. */
const niameyOffset = 3_600_000
/** Day 0 of Excel. Before 1 March 1900 its days are a day off: they stay text. */
const epoch = Date.UTC(1899, 11, 30)
const firstSafeDay = 61

/**
 * Writes a cell: days and instants are dates, percentages are shares, the unknown is no cell at all. A text is a string
 * of the file, never a formula, whatever it begins with: nothing of it is marked or changed.
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

/** A text with the style of the head of a column, or of none. */
export function textXml(text: string, style: number, reference: string): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`
}

/** `A`, `Z`, `AA`: the letters of a column by its index. */
export function lettersOf(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : lettersOf(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}

/** Makes a text fit for XML: signs that XML can't hold are written `_x0000_`, as Excel does. */
export function escaped(text: string): string {
  return text
    .replace(/_x[0-9a-f]{4}_/gi, (match) => `_x005F${match}`)
    .replace(
      unfit,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** Control signs (a return too, which XML would turn into a line feed), halves of surrogate pairs, and non-characters. */
const unfit =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function numberXml(value: number, style: number, reference: string): string {
  return `<c r="${reference}" s="${style}"><v>${value}</v></c>`
}

/** 46.5 of a hundred, without the dust that a division of floats leaves. */
function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(15))
}

function serialOfDay(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : (time - epoch) / dayLength
}

/** To the second: Excel shows no more. */
function serialOfInstant(instant: string): number | undefined {
  const time = Date.parse(instant)
  return Number.isNaN(time)
    ? undefined
    : (Math.floor(time / 1000) * 1000 + niameyOffset - epoch) / dayLength
}
