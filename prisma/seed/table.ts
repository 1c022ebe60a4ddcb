import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'csv-parse/sync'

import { projectRoot } from '../../server/env.ts'

/**
 * Reads a CSV file of the `prisma` folder by its headings; cells are trimmed.
 * @throws Error when a heading is missing, so that a misspelt column does not read as empty.
 */
export function readTable<const Column extends string>(
  file: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const text = readFileSync(join(projectRoot, 'prisma', file), 'utf8')
  const [headings = [], ...lines]: string[][] = parse(text, {
    bom: true,
    skip_empty_lines: true,
    trim: true,
  })
  const positions = columns.map((column) => [column, headings.indexOf(column)] as const)
  const missing = positions.filter(([, position]) => position < 0).map(([column]) => column)
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}.`)
  return lines.map(
    (line) =>
      Object.fromEntries(
        positions.map(([column, position]) => [column, line[position] ?? '']),
      ) as Record<Column, string>,
  )
}

/** Splits a cell that holds several values: `OIM ; UE`. */
export function severalOf(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Null when the cell is empty or says in words that the value is unknown. */
export function orUnknown(cell: string): string | null {
  return ['', 'non trouvé', 'non précisé'].includes(cell) ? null : cell
}

/**
 * Converts a word of the CSV files to one of our codes.
 * @throws Error when the word is not known.
 */
export function codeFor<Code>(codes: Readonly<Record<string, Code>>, word: string): Code {
  const code = codes[word]
  if (code === undefined)
    throw new Error(`« ${word} » is not one of ${Object.keys(codes).join(', ')}.`)
  return code
}
