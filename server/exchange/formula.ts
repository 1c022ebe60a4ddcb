// A spreadsheet runs a cell that begins like a formula. A leading apostrophe makes it a text (OWASP, « CSV
// Injection »). A text that already begins with an apostrophe and looks like a formula gets one more, so that
// removing one apostrophe always gives back the original text.

/** Invisible characters that may precede a formula: white space (except triggers and line ends) and format characters. */
const blanks = '[\\p{Z}\\p{Cf}\\v\\f\\u0085]*'
const triggers = '=+\\-@＝＋－＠\\t\\0'
/** A carriage return can also start a formula, except as part of a CRLF line end. */
const dangerous = `${blanks}(?:[${triggers}]|\\r(?!\\n))`
const atCellStart = new RegExp(`^'*(?:${dangerous}|${blanks}\\r)`, 'u')
const atLineStart = new RegExp(`(?<=[\\n\\r])(?='*${dangerous})`, 'gu')
const markedCell = new RegExp(`^'(?='*(?:${dangerous}|${blanks}\\r))`, 'u')
const markedLine = new RegExp(`(?<=[\\n\\r])'(?='*${dangerous})`, 'gu')
const isOfSeveralLines = /[\n\r]/

/** Puts an apostrophe before each line of a cell that a spreadsheet could run as a formula. */
export function defuse(text: string): string {
  const begun = atCellStart.test(text) ? `'${text}` : text
  return isOfSeveralLines.test(begun) ? begun.replace(atLineStart, "'") : begun
}

/** Removes these apostrophes: `undefuse(defuse(text))` equals `text`. */
export function undefuse(text: string): string {
  const lines = isOfSeveralLines.test(text) ? text.replace(markedLine, '') : text
  return lines.replace(markedCell, '')
}
