import type { MessageContext } from 'petite-vue-i18n'

import { typeset } from './typeset.ts'

/**
 * Compiles a message: text with `{name}` placeholders and nothing else. Plurals are chosen by the contract's
 * `plural`, an @ needs no escape, and French is typeset here, once.
 */
export function compileMessage(
  message: unknown,
  { locale }: { locale: string },
): (context: Pick<MessageContext, 'named'>) => string {
  const text = String(message)
  const parts = (locale === 'fr' ? typeset(text) : text).split(/\{(\w+)\}/)
  return ({ named }) =>
    parts.map((part, index) => (index % 2 === 0 ? part : String(named(part)))).join('')
}
