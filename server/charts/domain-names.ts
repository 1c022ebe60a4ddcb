import type { CategoryRef } from '../contract/tracking.ts'
import type { Language } from '../contract/vocabulary.ts'

/** A domain as the subject of a sentence: its verb and its article depend on it. */
export interface DomainName {
  name: string
  isPlural: boolean
}

// The six domains of the Migration Governance Framework, by code; short, for titles.
const known: Record<string, Record<Language, DomainName>> = {
  '1': {
    fr: { name: 'les droits', isPlural: true },
    en: { name: 'migrants’ rights', isPlural: true },
  },
  '2': {
    fr: { name: 'l’approche pangouvernementale', isPlural: false },
    en: { name: 'the whole-of-government approach', isPlural: false },
  },
  '3': {
    fr: { name: 'les partenariats', isPlural: true },
    en: { name: 'partnerships', isPlural: true },
  },
  '4': {
    fr: { name: 'le bien-être', isPlural: false },
    en: { name: 'well-being', isPlural: false },
  },
  '5': {
    fr: { name: 'la mobilité et les crises', isPlural: true },
    en: { name: 'mobility in crises', isPlural: false },
  },
  '6': {
    fr: { name: 'les migrations sûres et régulières', isPlural: true },
    en: { name: 'safe and regular migration', isPlural: false },
  },
}

/** The short name of a domain; for one added since, « le domaine X ». */
export function domainName(category: CategoryRef, language: Language): DomainName {
  const added = {
    fr: { name: `le domaine «\u00A0${category.labelFr}\u00A0»`, isPlural: false },
    en: { name: `the domain “${category.labelEn}”`, isPlural: false },
  }
  return (known[category.code] ?? added)[language]
}
