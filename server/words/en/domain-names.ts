import type { DomainNameWords } from '../fr/domain-names.ts'

export const domainNames: DomainNameWords = {
  known: {
    '1': { name: 'migrants’ rights', isPlural: true },
    '2': { name: 'the whole-of-government approach', isPlural: false },
    '3': { name: 'partnerships', isPlural: true },
    '4': { name: 'well-being', isPlural: false },
    '5': { name: 'mobility in crises', isPlural: false },
    '6': { name: 'safe and regular migration', isPlural: false },
  },
  added: ({ labelEn }) => ({ name: `the domain “${labelEn}”`, isPlural: false }),
}
