export const names = {
  category: ({ labelFr }: { labelFr: string; labelEn: string }): string => labelFr,
  title: ({ title }: { title: string; titleEn: string | null }): string => title,
}

export type NameWords = typeof names
