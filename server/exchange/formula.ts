// A spreadsheet runs a cell that begins like a formula. The mark is a leading apostrophe, which spreadsheets read as
// "this is text" (OWASP, « CSV Injection »). A text that already looks marked is marked once more, so that taking one
// mark off always gives back the text that went out.

/** What may stand before a formula unseen: white space (but what is a trigger or ends a line) and invisible signs. */
const blanks = '[\\p{Z}\\p{Cf}\\v\\f\\u0085]*'
const triggers = '=+\\-@＝＋－＠\\t\\0'
/** A return begins a formula, except the one that is half of the end of a line. */
const dangerous = `${blanks}(?:[${triggers}]|\\r(?!\\n))`
const atCellStart = new RegExp(`^'*(?:${dangerous}|${blanks}\\r)`, 'u')
const atLineStart = new RegExp(`(?<=[\\n\\r])(?='*${dangerous})`, 'gu')
const markedCell = new RegExp(`^'(?='*(?:${dangerous}|${blanks}\\r))`, 'u')
const markedLine = new RegExp(`(?<=[\\n\\r])'(?='*${dangerous})`, 'gu')
const isOfSeveralLines = /[\n\r]/

/** Puts an apostrophe before each line of a cell that a spreadsheet could run. */
export function defuse(text: string): string {
  const begun = atCellStart.test(text) ? `'${text}` : text
  return isOfSeveralLines.test(begun) ? begun.replace(atLineStart, "'") : begun
}

/** Takes the apostrophes off again: `undefuse(defuse(text))` is the text. */
export function undefuse(text: string): string {
  const lines = isOfSeveralLines.test(text) ? text.replace(markedLine, '') : text
  return lines.replace(markedCell, '')
}
