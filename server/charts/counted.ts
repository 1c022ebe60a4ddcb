import { formatNumber, plural } from '../words/format.ts'
import type { Language } from '../contract/vocabulary.ts'

const noBreakSpace = '\u00A0'

/** `1 recommandation`, `20 recommandations`, not to be broken after the number. */
export function counted(
  count: number,
  forms: { one: string; other: string },
  language: Language,
): string {
  return `${formatNumber(count, language)}${noBreakSpace}${plural(count, forms, language)}`
}

/** `a, b et c`; `a, b and c`. */
export function listed(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? ''
  const and = language === 'fr' ? 'et' : 'and'
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`
}
