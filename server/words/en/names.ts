import type { NameWords } from '../fr/names.ts'

export const names: NameWords = {
  category: ({ labelEn }) => labelEn,
  // Titles are recorded in French; the translation may be missing.
  title: ({ title, titleEn }) => titleEn ?? title,
  otherTitle: ({ title }) => title,
}
