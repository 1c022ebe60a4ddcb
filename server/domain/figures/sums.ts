/** The sum of a value over terms. */
export function sum<Term>(terms: readonly Term[], valueOf: (term: Term) => number): number {
  return terms.reduce((total, term) => total + valueOf(term), 0)
}

/** The sum of the known amounts; null when none is known: unknown is not zero. */
export function sumKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : sum(known, (amount) => amount)
}
