import type { Provenance } from '../../server/contract/index.ts'

/** What a list that nobody entered or documented is worth, to be said beside it; undefined for one that can be taken at its word. */
export function doubtfulProvenance(
  rows: readonly { provenance: Provenance }[],
): Provenance | undefined {
  return rows.find(({ provenance }) => provenance === 'illustrative' || provenance === 'inferred')
    ?.provenance
}
