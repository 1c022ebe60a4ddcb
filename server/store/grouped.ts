/**
 * Puts rows together by what they hang off, in their order: two tables are read by a statement each and joined here, where a
 * list of the parents’ numbers would outgrow what a statement takes.
 * @returns the rows of a key, none when it has none.
 */
export function grouped<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (key: Key) => Row[] {
  const byKey = new Map<Key, Row[]>()
  for (const row of rows) {
    const known = byKey.get(keyOf(row))
    if (known === undefined) byKey.set(keyOf(row), [row])
    else known.push(row)
  }
  return (key) => byKey.get(key) ?? []
}
