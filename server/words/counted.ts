import type { Language } from '../contract/vocabulary.ts'
import { type Forms, formatNumber, plural, punctuation } from './format.ts'

const noBreakSpace = '\u00A0'

/** `1 recommandation`, `20 recommandations`, not to be broken after the number. */
export function counted(count: number, forms: Forms, language: Language): string {
  return `${formatNumber(count, language)}${noBreakSpace}${plural(count, forms, language)}`
}

/** `a, b et c`; `a, b and c`. */
export function listed(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2
    ? last
    : `${parts.slice(0, -1).join(', ')} ${punctuation(language).and} ${last}`
}

/** Clauses of one sentence, with semicolons between. */
export function clauses(parts: readonly string[], language: Language): string {
  return parts.join(punctuation(language).semicolon)
}
