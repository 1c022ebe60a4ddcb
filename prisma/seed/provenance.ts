import { Provenance } from '../../server/contract/vocabulary.ts'

/** The `confidence` of the files. */
export const provenanceOf = {
  documented: Provenance.documented,
  inferred: Provenance.inferred,
  illustrative: Provenance.illustrative,
} as const
