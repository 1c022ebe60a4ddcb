import { fold } from '../contract/fold.ts'

/** Whether every word of the search is in one of the texts. */
export function matches(texts: readonly (string | null)[], q: string): boolean {
  const text = fold(texts.filter((each) => each !== null).join(' '))
  return wordsOf(q).every((word) => text.includes(word))
}

/** The words of a search, without case or accents (`fold`). */
export function wordsOf(q: string): string[] {
  return fold(q)
    .split(/\s+/)
    .filter((word) => word !== '')
}
