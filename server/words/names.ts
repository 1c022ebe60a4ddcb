import type { Language } from '../contract/vocabulary.ts'
import { names as en } from './en/names.ts'
import { type NameWords, names as fr } from './fr/names.ts'

// What the data itself says in two languages.
const words: Record<Language, NameWords> = { fr, en }

/** The name of a theme, an axis, a programme or a domain. */
export function categoryName(
  category: { labelFr: string; labelEn: string },
  language: Language,
): string {
  return words[language].category(category)
}

/** The title of an item: in English where it has one, else as it was recorded. */
export function titleOf(
  item: { title: string; titleEn: string | null },
  language: Language,
): string {
  return words[language].title(item)
}

/** The title of an item in the other language, where it has one. */
export function otherTitleOf(
  item: { title: string; titleEn: string | null },
  language: Language,
): string | null {
  return words[language].otherTitle(item)
}
