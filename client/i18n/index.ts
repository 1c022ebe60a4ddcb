import { computed, type ComputedRef, nextTick } from 'vue'
import { createI18n, type PathValue, useI18n } from 'petite-vue-i18n'

import { Language } from '../../server/contract/vocabulary.ts'
import { type Catalogue, french, type Noun, nounWords } from './fr.ts'
import { compileMessage } from './message-compiler.ts'

/** Every key of the catalogue, such as `shell.nav.dashboard` */
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

/** Resolves a key such as `shell.nav.dashboard`: the default resolver of petite-vue-i18n ignores the dots. */
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

/**
 * Loads some files of the French catalogue, before what uses them is shown; English is one file, loaded
 * whole.
 */
export async function loadWords(nouns: readonly Noun[]): Promise<void> {
  const missing = nouns.filter((noun) => !loaded.has(noun))
  for (const words of await Promise.all(missing.map((noun) => nounWords[noun]())))
    i18n.global.mergeLocaleMessage('fr', words)
  for (const noun of missing) loaded.add(noun)
}

/** A loader for an async component that needs more catalogue files than its route's `words`. */
export function withWords<Part>(
  nouns: readonly Noun[],
  load: () => Promise<Part>,
): () => Promise<Part> {
  return async () => {
    const [part] = await Promise.all([load(), loadWords(nouns)])
    return part
  }
}

/** Loaded on demand; French is part of the first view. */
const catalogues: Record<Exclude<Language, 'fr'>, () => Promise<unknown>> = {
  en: async () => (await import('./en.ts')).english,
}

/** Switches the page to a language. */
export async function speak(language: Language): Promise<void> {
  const isHere = i18n.global.availableLocales.some((locale) => locale === language)
  if (language !== Language.fr && !isHere)
    i18n.global.setLocaleMessage(language as never, (await catalogues[language]()) as never)
  i18n.global.locale.value = language as never
  document.documentElement.lang = language
  await nextTick()
}

/** The page's language, for code outside components. */
export function spokenLanguage(): Language {
  return languageOf(i18n.global.locale.value)
}

/** The page's language, for components. */
export function useLanguage(): ComputedRef<Language> {
  const { locale } = useI18n()
  return computed(() => languageOf(locale.value))
}

function languageOf(locale: string): Language {
  return Object.values(Language).find((language) => language === locale) ?? Language.fr
}
