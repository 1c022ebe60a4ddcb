import type { NameWords } from '../fr/names.ts'

export const names: NameWords = {
  category: ({ labelEn }) => labelEn,
  // A title is recorded in French, and translated when somebody has the time.
  title: ({ title, titleEn }) => titleEn ?? title,
  otherTitle: ({ title }) => title,
}
