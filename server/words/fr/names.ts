export const names = {
  category: ({ labelFr }: { labelFr: string; labelEn: string }): string => labelFr,
  title: ({ title }: { title: string; titleEn: string | null }): string => title,
  /** The title in the other language; null when there is none. */
  otherTitle: ({ titleEn }: { title: string; titleEn: string | null }): string | null => titleEn,
}

export type NameWords = typeof names
