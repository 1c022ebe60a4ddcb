import type { CategoryRef } from '../../contract/tracking.ts'

/** A domain as the subject of a sentence: its article, and whether its verb is plural. */
export interface DomainName {
  name: string
  isPlural: boolean
}

export interface DomainNameWords {
  known: Record<string, DomainName>
  added: (category: CategoryRef) => DomainName
}

export const domainNames: DomainNameWords = {
  // The short names, for titles, of the six domains of the Migration Governance Framework, by code.
  known: {
    '1': { name: 'les droits', isPlural: true },
    '2': { name: 'l’approche pangouvernementale', isPlural: false },
    '3': { name: 'les partenariats', isPlural: true },
    '4': { name: 'le bien-être', isPlural: false },
    '5': { name: 'la mobilité et les crises', isPlural: true },
    '6': { name: 'les migrations sûres et régulières', isPlural: true },
  },
  added: ({ labelFr }) => ({ name: `le domaine «\u00A0${labelFr}\u00A0»`, isPlural: false }),
}
