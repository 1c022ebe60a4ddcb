import type { Static, TObject, TUnion } from '../contract/schema.ts'

/** Runs raw queries: a reader or a transaction. */
interface Asked {
  $queryRaw: (text: TemplateStringsArray, ...values: unknown[]) => Promise<unknown>
}

/** The schema of a row, or of the several shapes that a row may have. */
export type RowSchema = TObject | TUnion<TObject[]>

type Check = (row: RowSchema, rows: readonly unknown[]) => void
let check: Check | undefined

/** Checks every row read against its schema. Called by tests only: production does not pay for the check. */
export function checkRows(by: Check): void {
  check = by
}

/**
 * Reads rows, with a schema that describes each column: `` rowsOf(reader, meetingRow)`select "id", "code"
 * from "Meeting"` ``. The rows are typed by the schema; `checkRows` verifies in every test that SQL gives
 * that type. Booleans, which SQLite stores as 0 and 1, are converted.
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

/** Types what SQLite gave as rows of a schema, and converts the booleans. */
export function asRows<Row extends RowSchema>(
  row: Row,
  given: Record<string, unknown>[],
): Static<Row>[] {
  for (const name of truthsOf(row)) for (const each of given) each[name] = truthOf(each[name])
  check?.(row, given)
  return given as Static<Row>[]
}

const knownTruths = new WeakMap<RowSchema, string[]>()

/** The boolean columns of a row. */
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
