import type { CategoryRef } from '../contract/tracking.ts'
import type { Language } from '../contract/vocabulary.ts'
import { domainNames as en } from './en/domain-names.ts'
import { type DomainNameWords, domainNames as fr } from './fr/domain-names.ts'

/** A domain as the subject of a sentence: its verb and its article depend on it. */
export interface DomainName {
  name: string
  isPlural: boolean
}

const words: Record<Language, DomainNameWords> = { fr, en }

/** The short name of a domain; for one added since, « le domaine X ». */
export function domainName(category: CategoryRef, language: Language): DomainName {
  const { known, added } = words[language]
  return known[category.code] ?? added(category)
}
