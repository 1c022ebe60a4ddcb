/**
 * Groups rows by a key, keeping their order. Parents and children are read by one statement each and joined
 * here: a list of the parents' ids could exceed the number of parameters that a statement takes.
 * @returns a function that gives the rows of a key: an empty array when there are none.
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
