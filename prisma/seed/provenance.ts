import { Provenance } from '../../server/contract/vocabulary.ts'

/** The provenance for each value of `confidence` in the CSV files. */
export const provenanceOf = {
  documented: Provenance.documented,
  inferred: Provenance.inferred,
  illustrative: Provenance.illustrative,
} as const
