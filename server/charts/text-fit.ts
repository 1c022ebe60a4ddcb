import { fontSize } from './font.ts'

// The server has no canvas to measure texts with, and the font depends on the reader's system: widths are
// estimated for the widest of the system fonts, so that texts never overlap.

/** An upper bound of a text's width, in pixels. */
export function textWidth(text: string, isBold = false): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return Math.ceil(ems * fontSize * (isBold ? 1.13 : 1))
}

/** Wraps a text between words into at most `maxLines` lines; the rest is cut with `…`. */
export function wrapText(
  text: string,
  maxWidth: number,
  maxLines: number,
  isBold = false,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, isBold) <= maxWidth) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const kept = lines.slice(0, maxLines)
  const rest = lines.slice(maxLines - 1).join(' ')
  if (lines.length > maxLines) kept[maxLines - 1] = `${rest}…`
  return kept.map((each) => cut(each, maxWidth, isBold))
}

function cut(line: string, maxWidth: number, isBold: boolean): string {
  if (textWidth(line, isBold) <= maxWidth) return line
  let end = line.length - 1
  while (end > 1 && textWidth(`${line.slice(0, end)}…`, isBold) > maxWidth) end -= 1
  return `${line.slice(0, end).trimEnd()}…`
}

function emsOf(character: string): number {
  if (/[iljtfrI.,:;’'|!() \u00A0\u202F]/.test(character)) return 0.4
  if (/[mwMW%—@]/.test(character)) return 0.95
  return /[A-ZÉÈÀÊ]/.test(character) ? 0.72 : 0.62
}
