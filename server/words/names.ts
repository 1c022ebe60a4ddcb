import type { Language } from '../contract/vocabulary.ts'
import { names as en } from './en/names.ts'
import { type NameWords, names as fr } from './fr/names.ts'

// Names that the data itself has in two languages.
const words: Record<Language, NameWords> = { fr, en }

/** The name of a theme, an axis, a programme or a domain. */
export function categoryName(
  category: { labelFr: string; labelEn: string },
  language: Language,
): string {
  return words[language].category(category)
}

/** An item's title: in English when it has an English one, else as recorded. */
export function titleOf(
  item: { title: string; titleEn: string | null },
  language: Language,
): string {
  return words[language].title(item)
}

/** An item's title in the other language; null when it has none. */
export function otherTitleOf(
  item: { title: string; titleEn: string | null },
  language: Language,
): string | null {
  return words[language].otherTitle(item)
}
