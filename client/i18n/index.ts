import { computed, type ComputedRef, nextTick } from 'vue'
import { createI18n, type PathValue, useI18n } from 'petite-vue-i18n'

import { Language } from '../../server/contract/vocabulary.ts'
import { type Catalogue, french, type Noun, nounWords } from './fr.ts'
import { compileMessage } from './message-compiler.ts'

/** Every key of the catalogue: `shell.nav.dashboard`. */
export type MessageKey = KeysOf<Catalogue>
type KeysOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${KeysOf<Node[Key]>}`
}[keyof Node & string]

export const i18n = createI18n({
  legacy: false,
  locale: Language.fr,
  fallbackLocale: Language.fr,
  messages: { fr: french },
  messageCompiler: compileMessage,
  messageResolver: messageAt,
})

/** The message of a key: `shell.nav.dashboard`. The small vue-i18n would take it for one word. */
function messageAt(catalogue: unknown, key: string): PathValue {
  let found = catalogue as PathValue
  for (const word of key.split('.'))
    found =
      found !== null && typeof found === 'object'
        ? ((found as Record<string, PathValue>)[word] ?? null)
        : null
  return found
}

const loaded = new Set<Noun>()

/** Loads the French words of some nouns, for what is drawn next; English comes whole. */
export async function loadWords(nouns: readonly Noun[]): Promise<void> {
  const missing = nouns.filter((noun) => !loaded.has(noun))
  for (const words of await Promise.all(missing.map((noun) => nounWords[noun]())))
    i18n.global.mergeLocaleMessage('fr', words)
  for (const noun of missing) loaded.add(noun)
}

/** What loads a part of a page that speaks of other nouns than its route does. */
export function withWords<Part>(
  nouns: readonly Noun[],
  load: () => Promise<Part>,
): () => Promise<Part> {
  return async () => {
    const [part] = await Promise.all([load(), loadWords(nouns)])
    return part
  }
}

/** What comes down only when somebody reads it; French is in the page. */
const catalogues: Record<Exclude<Language, 'fr'>, () => Promise<unknown>> = {
  en: async () => (await import('./en.ts')).english,
}

/** Speaks a language from now on. */
export async function speak(language: Language): Promise<void> {
  const isHere = i18n.global.availableLocales.some((locale) => locale === language)
  if (language !== Language.fr && !isHere)
    i18n.global.setLocaleMessage(language as never, (await catalogues[language]()) as never)
  i18n.global.locale.value = language as never
  document.documentElement.lang = language
  await nextTick()
}

/** The language that the page speaks, for code outside components. */
export function spokenLanguage(): Language {
  return languageOf(i18n.global.locale.value)
}

/** The language that the page speaks. */
export function useLanguage(): ComputedRef<Language> {
  const { locale } = useI18n()
  return computed(() => languageOf(locale.value))
}

function languageOf(locale: string): Language {
  return Object.values(Language).find((language) => language === locale) ?? Language.fr
}
