import type { CategoryRef } from '../contract/tracking.ts'
import type { Language } from '../contract/vocabulary.ts'
import { domainNames as en } from './en/domain-names.ts'
import { type DomainName, type DomainNameWords, domainNames as fr } from './fr/domain-names.ts'

export type { DomainName }

const words: Record<Language, DomainNameWords> = { fr, en }

/** The short name of a domain; « le domaine X » for a domain that is not among the original six. */
export function domainName(category: CategoryRef, language: Language): DomainName {
  const { known, added } = words[language]
  return known[category.code] ?? added(category)
}
