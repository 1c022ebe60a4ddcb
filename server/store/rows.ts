import type { Static, TObject, TUnion } from '../contract/schema.ts'

/** What a statement is asked of: a reader, or a transaction. */
interface Asked {
  $queryRaw: (text: TemplateStringsArray, ...values: unknown[]) => Promise<unknown>
}

/** What a row is, or the several things that it may be. */
export type RowSchema = TObject | TUnion<TObject[]>

type Check = (row: RowSchema, rows: readonly unknown[]) => void
let check: Check | undefined

/** Has all that is read checked against what is said of it: tests do, so that production need not. */
export function checkRows(by: Check): void {
  check = by
}

/**
 * Reads rows of which a schema says each column: `` rowsOf(reader, meetingRow)`select "id", "code" from "Meeting"` ``. What the
 * schema says is what the statement gives, held by `checkRows` in every test; truths, which SQLite keeps as 0 and 1, come as
 * such.
 */
export function rowsOf<Row extends RowSchema>(
  reader: Asked,
  row: Row,
): (text: TemplateStringsArray, ...values: unknown[]) => Promise<Static<Row>[]> {
  return async (text, ...values) => {
    const rows = await reader.$queryRaw(text, ...values)
    return asRows(row, rows as Record<string, unknown>[])
  }
}

/** What SQLite gave as the rows that a schema says, with their truths as such. */
export function asRows<Row extends RowSchema>(
  row: Row,
  given: Record<string, unknown>[],
): Static<Row>[] {
  for (const name of truthsOf(row)) for (const each of given) each[name] = truthOf(each[name])
  check?.(row, given)
  return given as Static<Row>[]
}

const knownTruths = new WeakMap<RowSchema, string[]>()

/** The columns of a row that are truths. */
function truthsOf(row: RowSchema): string[] {
  const known = knownTruths.get(row)
  if (known !== undefined) return known
  const shapes = 'properties' in row ? [row] : row.anyOf
  const columns = shapes.flatMap(({ properties }) => Object.entries(properties))
  const truths = [...new Set(columns.flatMap(([name, column]) => (isTruth(column) ? [name] : [])))]
  knownTruths.set(row, truths)
  return truths
}

function isTruth(column: object): boolean {
  if ('type' in column) return column.type === 'boolean'
  return 'anyOf' in column && Array.isArray(column.anyOf) && column.anyOf.some(isTruth)
}

function truthOf(value: unknown): unknown {
  return value === 1 ? true : value === 0 ? false : value
}
