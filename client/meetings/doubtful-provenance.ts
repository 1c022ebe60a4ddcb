import type { Provenance } from '../../server/contract/index.ts'

/** The provenance to show beside a list with illustrative or inferred rows; undefined when it has none. */
export function doubtfulProvenance(
  rows: readonly { provenance: Provenance }[],
): Provenance | undefined {
  return rows.find(({ provenance }) => provenance === 'illustrative' || provenance === 'inferred')
    ?.provenance
}
